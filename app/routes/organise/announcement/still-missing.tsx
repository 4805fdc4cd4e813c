import { Note } from '#app/components/note.tsx'
import type { missingIn } from '#app/domain/results/completeness.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Why it cannot be released yet: each text that must be there and is not. */
export function StillMissing({ missing, here }: { missing: ReturnType<typeof missingIn>; here: string }) {
	const t = useTexts('organise-announcement')
	const format = useFormat()
	if (missing.length === 0) return null
	return (
		<Note tone="warn" title={t('still-missing')}>
			<ul>
				{missing.map(({ language, country, missing: texts }) => (
					<li key={`${language} ${country}`}>
						{format.language(language)},{' '}
						<a href={country ? `${here}/countries/${country}` : here}>
							{country ? format.country(country) : t('whole')}
						</a>
						: {format.list(texts.map((text) => t(`text.${text}`)))}
					</li>
				))}
			</ul>
		</Note>
	)
}
