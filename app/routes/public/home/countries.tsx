import { CountryMap, type CountryMapDrawing } from '#app/components/country-map.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly base: string
	readonly counts: readonly { readonly country: string; readonly count: number }[]
	readonly map: CountryMapDrawing
}

/** Who takes part, as a map and as a list; each country leads to its ideas. */
export function Countries({ base, counts, map }: Props) {
	const t = useTexts('home')
	const format = useFormat()
	const { compare } = new Intl.Collator(useLocale())
	const hrefOf = (country: string) => `${base}/ideas?country=${country}`
	const named = counts
		.map((each) => ({ ...each, name: format.country(each.country) }))
		.sort((one, other) => compare(one.name, other.name))
	return (
		<Section title={t('countries')} lede={t('countries-lede')} id="countries">
			<div className="columns" data-wide="first">
				<CountryMap map={map} hrefOf={hrefOf} />
				<ul className="shelf">
					{named.map(({ country, name, count }) => (
						<li key={country}>
							<SpineLabel country={country} />
							<a href={hrefOf(country)}>{name}</a>
							<span className="num">{count > 0 ? t('ideas', { count }) : t('no-ideas')}</span>
						</li>
					))}
				</ul>
			</div>
		</Section>
	)
}
