import type { ReactNode } from 'react'

type Props = {
	readonly tone?: 'calm' | 'warn' | 'grave'
	readonly title?: ReactNode
	/** Says itself to those who listen to the page. */
	readonly live?: boolean
	readonly children: ReactNode
}

export function Note({ tone = 'calm', title, live = false, children }: Props) {
	return (
		<div className="note" data-tone={tone} role={live ? 'status' : undefined}>
			{title && <b>{title}</b>}
			{children}
		</div>
	)
}
