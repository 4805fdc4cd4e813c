import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Time } from '#app/components/time.tsx'
import { listImports } from '#app/domain/libraries/import-queries.server.ts'
import { localeOf, requireOrganiser } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DirectoryParts } from '../directory-parts.tsx'
import type { Route } from './+types/imports.ts'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const organiser = await requireOrganiser(args)
	const before = new Date(new URL(args.request.url).searchParams.get('before') ?? '')
	const isPage = !Number.isNaN(before.getTime())
	const page = await listImports(organiser.db, isPage ? before : null)
	return {
		imports: page.imports,
		newer: isPage ? '/organise/libraries/imports' : undefined,
		older: page.older ? `?before=${page.older.toISOString()}` : undefined,
		title: translator(localeOf(args.request), 'organise-libraries')('imports'),
	}
}

export default function Imports({ loaderData: { imports, newer, older } }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const personName = usePersonName()
	const upload = <ButtonLink href="/organise/libraries/imports/new">{t('new-import')}</ButtonLink>
	return (
		<>
			<DirectoryParts here="imports" />
			<PageHead title={t('imports')} lede={t('imports-lede')} aside={upload} />
			<Ledger
				caption={t('earlier')}
				titled
				rows={imports}
				rowKey={({ id }) => id}
				empty={<p>{t('no-imports')}</p>}
				columns={[
					{
						key: 'file',
						head: t('file'),
						heading: true,
						cell: ({ id, fileName }) => (
							<a href={`/organise/libraries/imports/${id}`}>
								<bdi>{fileName}</bdi>
							</a>
						),
					},
					{ key: 'when', head: t('when'), cell: ({ createdAt }) => <Time at={createdAt} look="moment" /> },
					{ key: 'who', head: t('who'), cell: ({ by }) => personName(by) },
					{ key: 'state', head: t('state'), cell: ({ state }) => t(`states.${state}`) },
					...(['add', 'change', 'same', 'refuse'] as const).map((action) => ({
						key: action,
						head: t(`tabs.${action}`),
						numeric: true,
						cell: (row: (typeof imports)[number]) => format.number(row.counts[action]),
					})),
				]}
			/>
			<Pager newer={newer} older={older} />
		</>
	)
}
