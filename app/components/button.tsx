import type { ComponentProps, ReactNode } from 'react'

export type ButtonLook = {
	readonly look?: 'main' | 'plain' | 'grave' | 'quiet'
	readonly wide?: boolean
	/** The key that does the same. */
	readonly keys?: string
	readonly children: ReactNode
}

export function Button({ look = 'plain', wide, keys, children, ...button }: ButtonLook & ComponentProps<'button'>) {
	return (
		<button className="button" type="submit" data-look={look} data-wide={wide || undefined} {...button}>
			{children}
			{keys && <kbd>{keys}</kbd>}
		</button>
	)
}

export function ButtonLink({ look = 'plain', wide, keys, children, ...link }: ButtonLook & ComponentProps<'a'>) {
	return (
		<a className="button" data-look={look} data-wide={wide || undefined} {...link}>
			{children}
			{keys && <kbd>{keys}</kbd>}
		</a>
	)
}
