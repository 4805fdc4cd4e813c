import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { SearchForm } from '#app/components/search-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { countriesWithLibraries, listLibraries } from '#app/domain/libraries/queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/libraries.ts'

export const handle = { areas: ['libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { db } = contextOf(args)
	const query = new URL(args.request.url).searchParams
	const asked = (name: string) => query.get(name)?.slice(0, 200) || undefined
	const [words, country] = [asked('q'), asked('country')]
	const page = await listLibraries(db, { words, country, after: asked('after') })
	const said = { ...(words ? { q: words } : {}), ...(country ? { country } : {}) }
	return {
		title: translator(localeOf(args.request), 'libraries')('title'),
		words,
		country,
		countries: await countriesWithLibraries(db),
		libraries: page.libraries,
		more: page.older && `?${new URLSearchParams({ ...said, after: page.older })}`,
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function Libraries({
	loaderData: { words, country, countries, libraries, more },
}: Route.ComponentProps) {
	const t = useTexts('libraries')
	const format = useFormat()
	const countryChoices = useCountryChoices(countries)
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
					{ key: 'place', head: t('place'), cell: ({ place, country }) => `${place}, ${format.country(country)}` },
				]}
			/>
			{more && <ButtonLink href={more}>{t('more')}</ButtonLink>}
		</>
	)
}
