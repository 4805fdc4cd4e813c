import type { ReactNode } from 'react'
import { SpineLabel } from './spine-label.tsx'

type Props = {
	readonly href: string
	readonly title: string
	/** The language of title and excerpt. */
	readonly lang?: string
	readonly library: string
	readonly libraryLang?: string
	readonly country: string
	readonly mark?: string
	readonly excerpt?: string
	readonly picture?: ReactNode
	readonly stamp?: ReactNode
	readonly headingLevel?: 'h2' | 'h3' | 'h4'
}

export function CatalogueCards({ children }: { children: ReactNode }) {
	return <ul className="cards">{children}</ul>
}

export function CatalogueCard(props: Props) {
	const { href, title, lang, library, libraryLang, country, mark, excerpt, picture, stamp } = props
	const Heading = props.headingLevel ?? 'h3'
	return (
		<li className="card">
			<div className="card__text">
				<div className="card__head">
					<span lang={libraryLang}>{library}</span>
					<SpineLabel country={country} mark={mark} />
				</div>
				<Heading className="card__title" lang={lang}>
					<a href={href}>{title}</a>
				</Heading>
				{excerpt && <p lang={lang}>{excerpt}</p>}
			</div>
			{picture}
			{stamp}
		</li>
	)
}
