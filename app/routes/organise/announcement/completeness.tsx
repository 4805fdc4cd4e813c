import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import type { MissingTexts } from '#app/domain/results/completeness.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	/** By language; every language has the same countries in the same order. */
	readonly missing: readonly { readonly language: string; readonly in: readonly MissingTexts[] }[]
	readonly required: readonly string[]
}

/** Which texts nobody could read yet, by country and language. */
export function Completeness({ here, missing, required }: Props) {
	const t = useTexts('organise-announcement')
	const results = useTexts('organise-results')
	const format = useFormat()
	const rows = missing[0]?.in.map(({ country }) => country) ?? []
	return (
		<Section title={t('completeness')} lede={t('completeness-lede')}>
			<Ledger
				tight
				caption={t('still-missing')}
				rows={rows}
				rowKey={(country) => country ?? ''}
				columns={[
					{
						key: 'country',
						head: results('country'),
						heading: true,
						cell: (country) =>
							country ? <a href={`${here}/countries/${country}`}>{format.country(country)}</a> : t('whole'),
					},
					...missing.map(({ language, in: all }) => ({
						key: language,
						head: `${format.language(language)}${required.includes(language) ? ' *' : ''}`,
						cell: (country: string | null) => {
							const lacks = all.find((each) => each.country === country)?.missing ?? []
							return lacks.length > 0 ? (
								format.list(lacks.map((text) => t(`text.${text}`)))
							) : (
								<span className="soft">{t('complete')}</span>
							)
						},
					})),
				]}
			/>
		</Section>
	)
}
