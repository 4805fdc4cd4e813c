import { Section } from '#app/components/section.tsx'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Said } from './said.ts'

/** What the jury, or a named official, says about the winner. */
export function Citations({ citations }: { citations: readonly Said[] }) {
	const t = useTexts('winners')
	if (citations.length === 0) return null
	return (
		<Section title={t('citations')}>
			{citations.map(({ id, name, office, text, lang, picture }) => (
				<figure key={id} className="citation read">
					{picture && <img className="citation__face" {...picture} alt="" loading="lazy" />}
					<blockquote className="idea" lang={lang}>
						{text}
					</blockquote>
					<figcaption className="soft">
						{[name ?? t('the-jury'), office].flatMap((word) => (word ? isolated(word) : [])).join(', ')}
					</figcaption>
				</figure>
			))}
		</Section>
	)
}
