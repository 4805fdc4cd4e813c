import { Section } from '#app/components/section.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Told } from './told.ts'

/** How the winner came about, as the organisers tell it. */
export function Story({ story }: Pick<Told, 'story'>) {
	const t = useTexts('winners')
	if (!story) return null
	return (
		<Section title={t('story')}>
			<Paragraphs {...story} />
		</Section>
	)
}

/** An empty line begins another paragraph. */
export function Paragraphs({ text, lang }: { text: string; lang: string }) {
	const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim())
	return (
		<div className="read stack" lang={lang}>
			{paragraphs.map((paragraph) => (
				<p key={paragraph} className="idea">
					{paragraph}
				</p>
			))}
		</div>
	)
}
