import { europe } from '#app/adapters/map/europe.server.ts'
import { libraryDots } from '#app/adapters/map/library-dots.ts'
import { Columns } from '#app/components/columns.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { LibraryMap } from '#app/components/library-map.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Pager } from '#app/components/pager.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { libraryClusters } from '#app/domain/libraries/map-queries.server.ts'
import { countriesWithLibraries, listLibraries } from '#app/domain/libraries/queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/libraries.ts'

export const handle = { areas: ['libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { db } = contextOf(args)
	const query = new URL(args.request.url).searchParams
	const asked = (name: string) => query.get(name)?.slice(0, 200) || undefined
	const [words, after] = [asked('q'), asked('after')]
	const countries = await countriesWithLibraries(db)
	const country = countries.find((each) => each.country === asked('country'))?.country
	const page = await listLibraries(db, { words, country, after })
	const said = { ...(words ? { q: words } : {}), ...(country ? { country } : {}) }
	const dots = words || after ? null : libraryDots(await libraryClusters(db, country))
	return {
		...{ title: translator(localeOf(args.request), 'libraries')('title'), words, country, countries },
		map: dots && { ...europe(country ? [country] : countries.map((each) => each.country)), ...dots },
		libraries: page.libraries,
		older: page.older && `?${new URLSearchParams({ ...said, after: page.older })}`,
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function Libraries({ loaderData }: Route.ComponentProps) {
	const { words, country, countries, map, libraries, older } = loaderData
	const t = useTexts('libraries')
	const format = useFormat()
	const countryChoices = useCountryChoices(countries.map((each) => each.country))
	const list = (
		<Ledger
			caption={t('caption')}
			titled
			rows={libraries}
			rowKey={({ id }) => id}
			empty={t('none')}
			columns={[
				{
					key: 'name',
					head: t('name'),
					heading: true,
					cell: ({ slug, name }) => <a href={`/libraries/${slug}`}>{name}</a>,
				},
				{ key: 'place', head: t('place'), cell: (each) => `${isolated(each.place)}, ${format.country(each.country)}` },
			]}
		/>
	)
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			<SearchForm label={t('search')} value={words}>
				<SelectField
					field={{ id: 'country', name: 'country', defaultValue: country }}
					label={t('country')}
					options={countryChoices}
					empty={t('all-countries')}
				/>
			</SearchForm>
			{map ? (
				<Columns wide="first">
					<div>{list}</div>
					<figure className="stack map-figure">
						<LibraryMap map={map} title={t('map', { countries: saidOf(countries, country, t, format) })} />
						<figcaption className="small soft">{t('map-legend')}</figcaption>
						<CountryLinks countries={countries} country={country} />
					</figure>
				</Columns>
			) : (
				list
			)}
			<Pager older={older ?? undefined} />
		</>
	)
}

type Counted = readonly { readonly country: string; readonly count: number }[]

const saidOf = (
	countries: Counted,
	country: string | undefined,
	t: ReturnType<typeof useTexts<'libraries'>>,
	format: ReturnType<typeof useFormat>,
) =>
	countries
		.filter((each) => !country || each.country === country)
		.map((each) => t('in-country', { country: format.country(each.country), count: each.count }))
		.join('; ')

function CountryLinks({ countries, country }: { readonly countries: Counted; readonly country: string | undefined }) {
	const t = useTexts('libraries')
	const format = useFormat()
	return (
		<ul className="stack small" aria-label={t('by-country')}>
			{countries.map((each) => (
				<li key={each.country} className="labelled">
					<SpineLabel country={each.country} on={each.country === country} />
					<a href={`?country=${each.country}`} aria-current={each.country === country ? 'true' : undefined}>
						{t('in-country', { country: format.country(each.country), count: each.count })}
					</a>
				</li>
			))}
		</ul>
	)
}
