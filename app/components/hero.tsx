import type { ReactNode } from 'react'

type Props = {
	readonly title: ReactNode
	readonly lede: ReactNode
	readonly picture?: ReactNode
	readonly children?: ReactNode
}

/** The question, what to do, and how long it is still open. */
export function Hero({ title, lede, picture, children }: Props) {
	return (
		<div className="hero">
			<div>
				<h1>{title}</h1>
				<p className="hero__lede">{lede}</p>
				{children && <div className="row">{children}</div>}
			</div>
			{picture}
		</div>
	)
}
