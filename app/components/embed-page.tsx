import type { ReactNode } from 'react'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'
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
	/** Where its title, its ideas and its button lead, all in a window of their own. */
	readonly links: { readonly title: string; readonly all: string; readonly send: string | null }
	readonly ideas: readonly Idea[]
}

/** What another site shows in a frame: no menu, nothing to sign in to, every link out of the frame. */
export function EmbedPage({ title, lang, links, ideas }: Props) {
	const t = useTexts('share')
	return (
		<main className="embed">
			<header className="embed__head">
				<h1 lang={lang}>
					<Out href={links.title}>{title}</Out>
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
								<Out href={`/editions/${edition}/ideas/${code}`}>{title}</Out>
							</h2>
							<p className="small soft">{library}</p>
						</div>
					</li>
				))}
			</ul>
			<footer className="row between">
				<Out href={links.title}>Shelfie</Out>
				{links.send ? (
					<Out href={links.send} button>
						{t('embed.send')}
					</Out>
				) : (
					<Out href={links.all}>{t('embed.all')}</Out>
				)}
			</footer>
		</main>
	)
}

/** The other site's reader has chosen no language here, so the link carries the frame's. */
function Out({ href, button, children }: { href: string; button?: boolean; children: ReactNode }) {
	const locale = useLocale()
	const address = `${href}${href.includes('?') ? '&' : '?'}lang=${locale}`
	return (
		<a href={address} target="_blank" rel="noopener" {...(button ? { className: 'button', 'data-look': 'main' } : {})}>
			{children}
		</a>
	)
}
