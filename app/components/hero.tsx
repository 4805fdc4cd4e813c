import type { ReactNode } from 'react'

type Props = {
	readonly title: ReactNode
	readonly picture?: ReactNode
	readonly children?: ReactNode
}

/** The question, and how to answer it, in one screen of a phone. */
export function Hero({ title, picture, children }: Props) {
	return (
		<div className="hero">
			<div className="hero__words">
				<h1>{title}</h1>
				{children}
			</div>
			{picture}
		</div>
	)
}
