import { type ReactNode, useId } from 'react'

type Props = {
	readonly title: ReactNode
	readonly lede?: ReactNode
	readonly aside?: ReactNode
	readonly id?: string
	readonly children: ReactNode
}

export function Section({ title, lede, aside, id, children }: Props) {
	const heading = useId()
	return (
		<section className="section" id={id} aria-labelledby={heading}>
			<div className="section__head">
				<h2 id={heading}>{title}</h2>
				{aside}
				{lede && <p>{lede}</p>}
			</div>
			{children}
		</section>
	)
}
