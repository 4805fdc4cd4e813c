import { ButtonLink } from '#app/components/button.tsx'
import { FilterForm } from '#app/components/filter-form.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { directoryPlan } from '#app/domain/libraries/directory-list.ts'
import { listDirectory } from '#app/domain/libraries/list-directory.server.ts'
import { countriesWithLibraries } from '#app/domain/libraries/queries.server.ts'
import { isNarrowed, pagerOf, readList, sentAlong, sortingBy } from '#app/domain/shared/list-address.ts'
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
	const wish = readList(directoryPlan, new URL(args.request.url).searchParams)
	const [page, countries] = await Promise.all([listDirectory(keeper.db, wish), countriesWithLibraries(keeper.db)])
	return {
		wish,
		countries: countries.map((each) => each.country),
		page: { ...page, rows: page.rows.map((library) => ({ ...library, mine: mayKeep(mine, library.country) })) },
	}
}

const here = '/organise/libraries'

export default function Libraries({ loaderData }: Route.ComponentProps) {
	const { wish, countries, page } = loaderData
	const t = useTexts('organise-libraries')
	const shell = useTexts('shell')
	const format = useFormat()
	const sorting = sortingBy(directoryPlan, here, wish)
	return (
		<>
			<DirectoryParts here="directory" />
			<PageHead
				title={t('title')}
				lede={t('lede')}
				aside={<ButtonLink href="/organise/libraries/new">{t('add-library')}</ButtonLink>}
			/>
			<FilterForm
				action={here}
				along={sentAlong(directoryPlan, wish, ['q', 'country'])}
				all={isNarrowed(directoryPlan, wish) ? here : undefined}
			>
				<TextField field={{ id: 'q', name: 'q', defaultValue: wish.filters.q }} label={t('search')} type="search" />
				<SelectField
					field={{ id: 'country', name: 'country', defaultValue: wish.filters.country ?? '' }}
					label={t('country')}
					options={useCountryChoices(countries)}
					empty={t('all-countries')}
				/>
			</FilterForm>
			<Ledger
				caption={t('caption')}
				titled
				rows={page.rows}
				stacks
				rowKey={({ id }) => id}
				empty={<p>{isNarrowed(directoryPlan, wish) ? shell('none-like-this') : t('none')}</p>}
				columns={[
					{
						key: 'name',
						head: t('name'),
						...sorting('name'),
						heading: true,
						cell: ({ slug, name, mine }) => (
							<a href={mine ? `/organise/libraries/${slug}` : `/libraries/${slug}`}>
								<bdi>{name}</bdi>
							</a>
						),
					},
					{ key: 'place', head: t('place'), ...sorting('place'), cell: ({ place }) => <bdi>{place}</bdi> },
					{ key: 'country', head: t('country'), ...sorting('country'), cell: (row) => format.country(row.country) },
				]}
			/>
			<Pager sorted {...pagerOf(directoryPlan, here, wish, page)} />
		</>
	)
}
