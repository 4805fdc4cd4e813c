import { FormErrors } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { Section } from '#app/components/section.tsx'
import { listLibraries } from '#app/domain/libraries/queries.server.ts'
import { librariesOf, linkLibrary } from '#app/domain/voting/link-library.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/libraries.ts'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners'] } satisfies PageHandle

const atOnce = 10

export async function loader(args: Route.LoaderArgs) {
	const { organiser, partner, here } = await requirePartner(args)
	const words = new URL(args.request.url).searchParams.get('q')?.trim() ?? ''
	const own = await librariesOf(organiser.db, partner.id)
	const found = words ? (await listLibraries(organiser.db, { words }, atOnce)).libraries : []
	const known = new Set(own.map(({ slug }) => slug))
	return {
		...{ here, name: partner.name, words, own },
		found: found
			.filter(({ slug }) => !known.has(slug))
			.map(({ slug, name, place, country }) => ({ slug, name, place, country })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, whose, here } = await requirePartner(args)
	const library = String((await args.request.formData()).get('library') ?? '')
	const outcome = await linkLibrary(organiser, { ...whose, library })
	return outcome.ok ? seeOther(`${here}/libraries`) : invalid([outcome.reason])
}

export default function Libraries({ loaderData: { here, name, words, own, found }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-partners')
	const edition = useTexts('organise-edition')
	const format = useFormat()
	const called = (library: (typeof own)[0]) => `${library.name}, ${library.place}`
	return (
		<>
			<PartnerHead name={name} here={here} part="libraries" lede={t('libraries.lede')} />
			<FormErrors errors={actionData?.reply} />
			<Ledger
				caption={t('libraries.title')}
				titled
				stacks
				rows={own}
				rowKey={({ slug }) => slug}
				empty={<p>{t('libraries.none')}</p>}
				columns={[
					{
						key: 'name',
						head: edition('name'),
						heading: true,
						cell: (row) => <a href={`/libraries/${row.slug}`}>{called(row)}</a>,
					},
					{ key: 'country', head: edition('country'), cell: (row) => format.country(row.country) },
					{
						key: 'remove',
						head: t('remove'),
						cell: ({ slug }) => (
							<PostButton action={`${here}/libraries/${slug}/removal`} look="quiet">
								{t('remove')}
							</PostButton>
						),
					},
				]}
			/>
			<Section title={t('libraries.change')}>
				<SearchForm label={t('libraries.find')} value={words} action={`${here}/libraries`} />
				{words && found.length === 0 && <p>{t('libraries.nothing')}</p>}
				{found.length > 0 && (
					<Ledger
						caption={t('libraries.change')}
						titled
						stacks
						rows={found}
						rowKey={({ slug }) => slug}
						columns={[
							{ key: 'name', head: edition('name'), heading: true, cell: called },
							{ key: 'country', head: edition('country'), cell: (row) => format.country(row.country) },
							{
								key: 'add',
								head: edition('add'),
								cell: ({ slug }) => (
									<PostButton action={`${here}/libraries`} fields={{ library: slug }}>
										{edition('add')}
									</PostButton>
								),
							},
						]}
					/>
				)}
			</Section>
		</>
	)
}
