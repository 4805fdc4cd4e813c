import { Section } from '#app/components/section.tsx'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Citation {
	readonly name: string | null
	readonly office: string | null
	readonly text: string
	readonly lang: string
}

/** What the jury, or a named official, says about the winner. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
	const t = useTexts('winners')
	return (
		<Section title={t('citations')}>
			{citations.map(({ name, office, text, lang }) => (
				<figure key={text} className="read">
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
