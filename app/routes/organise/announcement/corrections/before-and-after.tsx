import { Pair } from '#app/components/pair.tsx'
import { Section } from '#app/components/section.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly correction: { readonly before: Texts; readonly after: Texts; readonly reason: Texts }
}

/** In each language that there is: how it reads, how it will read, and why. */
export function BeforeAndAfter({ correction: { before, after, reason } }: Props) {
	const t = useTexts('corrections')
	const format = useFormat()
	const languages = [...new Set([...Object.keys(after), ...Object.keys(before), ...Object.keys(reason)])]
	return languages.map((lang) => (
		<Section key={lang} title={format.language(lang)}>
			<Pair
				original={{ label: t('before'), lang, text: before[lang] ?? '–' }}
				translation={{ label: t('new-text'), lang, text: after[lang] ?? '–' }}
			/>
			{reason[lang] && (
				<p lang={lang}>
					<strong>{t('reason')}:</strong> {reason[lang]}
				</p>
			)}
		</Section>
	))
}
