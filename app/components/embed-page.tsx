import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { EmbedLink } from './embed-link.tsx'
import { Picture } from './picture.tsx'
import type { Photo } from './picture-sources.ts'
import { SpineLabel } from './spine-label.tsx'

interface Idea {
	readonly id: string
	readonly code: string
	readonly edition: string
	readonly country: string
	readonly title: string
	readonly language: string
	readonly library: string
	readonly altText: string
	readonly photo: Photo | null
}
interface Props {
	readonly title: ReactNode
	readonly lang?: string
	/** Where its title, its ideas, its winners and its button lead, all in a window of their own. */
	readonly links: {
		readonly title: string
		readonly all: string
		readonly winners?: string | null
		readonly send: string | null
	}
	readonly ideas: readonly Idea[]
}

/** What another site shows in a frame: no menu, nothing to sign in to, every link out of the frame. */
export function EmbedPage({ title, lang, links, ideas }: Props) {
	const t = useTexts('share')
	return (
		<main className="embed">
			<header className="embed__head">
				<h1 lang={lang}>
					<EmbedLink href={links.title}>{title}</EmbedLink>
				</h1>
			</header>
			{ideas.length === 0 && <p>{t('embed.empty')}</p>}
			<ul className="embed__ideas">
				{ideas.map(({ id, code, edition, country, title, language, library, altText, photo }) => (
					<li key={id} className="embed__idea">
						{photo && <Picture photo={photo} alt={altText} sizes="12rem" />}
						<div className="embed__words">
							<SpineLabel country={country} mark={code.slice(3)} />
							<h2 lang={language}>
								<EmbedLink href={`/editions/${edition}/ideas/${code}`}>{title}</EmbedLink>
							</h2>
							<p className="small soft">{library}</p>
						</div>
					</li>
				))}
			</ul>
			<footer className="row between">
				<EmbedLink href={links.title}>Shelfie</EmbedLink>
				{links.winners && <EmbedLink href={links.winners}>{t('embed.winners')}</EmbedLink>}
				{links.send ? (
					<EmbedLink href={links.send} button>
						{t('embed.send')}
					</EmbedLink>
				) : (
					<EmbedLink href={links.all}>{t('embed.all')}</EmbedLink>
				)}
			</footer>
		</main>
	)
}
