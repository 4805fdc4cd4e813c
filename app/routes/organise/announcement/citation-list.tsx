import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ListedCitation } from './citation-shown.ts'

interface Props {
	readonly citations: readonly ListedCitation[]
	readonly here: string
	/** Nothing changes any more: a correction stands beside what it corrects. */
	readonly released: boolean
}

/** What is said already, each with the way to its page. */
export function CitationList({ citations, here, released }: Props) {
	const t = useTexts('organise-announcement')
	const winners = useTexts('winners')
	if (citations.length === 0) return <p className="soft">{t('no-citations')}</p>
	return citations.map(({ id, name, office, text, lang }) => (
		<figure key={id} className="citation read">
			<blockquote className="idea" lang={lang}>
				{text}
			</blockquote>
			<figcaption className="soft">
				{[name ?? winners('the-jury'), office].flatMap((word) => (word ? isolated(word) : [])).join(', ')}{' '}
				{!released && <a href={`${here}/citations/${id}`}>{t('change')}</a>}
			</figcaption>
		</figure>
	))
}
