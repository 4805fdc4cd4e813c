import type { ReactNode } from 'react'

type Props = {
	readonly title: ReactNode
	readonly eyebrow?: ReactNode
	readonly lede?: ReactNode
	/** A stamp, a state, a button: beside the title where there is room. */
	readonly aside?: ReactNode
	/** The language of the title, where it is not the page's. */
	readonly lang?: string
}

export function PageHead({ title, eyebrow, lede, aside, lang }: Props) {
	return (
		<div className="head">
			<div className="head__words">
				{eyebrow && <p className="eyebrow">{eyebrow}</p>}
				<h1 lang={lang}>{title}</h1>
				{lede && <p className="lede">{lede}</p>}
			</div>
			{aside}
		</div>
	)
}
