import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { countriesWithLibraries, listLibraries } from '#app/domain/libraries/queries.server.ts'
import { requireDirectoryKeeper } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/libraries.ts'
import { DirectoryParts } from './directory-parts.tsx'
import { mayKeep } from './kept-library.server.ts'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { keeper, countries: mine } = await requireDirectoryKeeper(args)
	const query = new URL(args.request.url).searchParams
	const asked = (name: string) => query.get(name)?.slice(0, 200) || undefined
	const [words, country] = [asked('q'), asked('country')]
	const page = await listLibraries(keeper.db, { words, country, after: asked('after') }, 50)
	const said = { ...(words ? { q: words } : {}), ...(country ? { country } : {}) }
	return {
		words,
		country,
		countries: (await countriesWithLibraries(keeper.db)).map((each) => each.country),
		libraries: page.libraries.map((library) => ({ ...library, mine: mayKeep(mine, library.country) })),
		more: page.older && `?${new URLSearchParams({ ...said, after: page.older })}`,
	}
}

export default function Libraries({ loaderData }: Route.ComponentProps) {
	const { words, country, countries, libraries, more } = loaderData
	const t = useTexts('organise-libraries')
	const format = useFormat()
	return (
		<>
			<DirectoryParts here="directory" />
			<PageHead
				title={t('title')}
				lede={t('lede')}
				aside={<ButtonLink href="/organise/libraries/new">{t('add-library')}</ButtonLink>}
			/>
			<SearchForm label={t('search')} value={words}>
				<SelectField
					field={{ id: 'country', name: 'country', defaultValue: country }}
					label={t('country')}
					options={useCountryChoices(countries)}
					empty={t('all-countries')}
				/>
			</SearchForm>
			<Ledger
				caption={t('caption')}
				titled
				rows={libraries}
				rowKey={({ id }) => id}
				empty={<p>{t('none')}</p>}
				columns={[
					{
						key: 'name',
						head: t('name'),
						heading: true,
						cell: ({ slug, name, mine }) => (
							<a href={mine ? `/organise/libraries/${slug}` : `/libraries/${slug}`}>
								<bdi>{name}</bdi>
							</a>
						),
					},
					{ key: 'place', head: t('place'), cell: ({ place }) => <bdi>{place}</bdi> },
					{ key: 'country', head: t('country'), cell: (row) => format.country(row.country) },
				]}
			/>
			{more && <ButtonLink href={more}>{t('more')}</ButtonLink>}
		</>
	)
}
