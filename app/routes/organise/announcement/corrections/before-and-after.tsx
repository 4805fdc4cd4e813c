import { Pair } from '#app/components/pair.tsx'
import { Section } from '#app/components/section.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	/** Not made yet: the old text is what everybody reads. */
	readonly waits: boolean
	readonly correction: { readonly before: Texts; readonly after: Texts; readonly reason: Texts }
}

/** In each language that there is: how it reads, how it will read, and why. */
export function BeforeAndAfter({ waits, correction: { before, after, reason } }: Props) {
	const t = useTexts('corrections')
	const format = useFormat()
	const languages = locales.filter((lang) => after[lang] ?? before[lang] ?? reason[lang])
	return languages.map((lang) => (
		<Section key={lang} title={format.language(lang)}>
			<Pair
				original={{ label: t(waits ? 'now' : 'before'), lang, text: before[lang] ?? '–' }}
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
