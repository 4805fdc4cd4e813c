import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { countActions, importRows } from '#app/domain/libraries/import-queries.server.ts'
import { isRowAction, isRunning, type RowAction } from '#app/domain/libraries/import-state.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DirectoryParts } from '../directory-parts.tsx'
import type { Route } from './+types/import.ts'
import { Deeds } from './deeds.tsx'
import { importInUrl } from './import-in-url.server.ts'
import { Progressing } from './progressing.tsx'
import { RowTabs } from './row-tabs.tsx'
import { RowsTable } from './rows-table.tsx'
import { StateWords } from './state-words.tsx'

export const handle = { areas: ['organise-libraries', 'libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.found.fileName ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { organiser, found, here } = await importInUrl(args)
	if (isRunning(found.state)) return { found, here, shown: null }
	const query = new URL(args.request.url).searchParams
	const counts = await countActions(organiser.db, found.id)
	const asked = query.get('rows')
	const fullest = (['refuse', 'change', 'add', 'same'] as const).find((action) => counts[action] > 0) ?? 'add'
	const of: RowAction | 'kept' = asked === 'kept' || isRowAction(asked) ? asked : fullest
	const after = Math.min(Math.max(Number(query.get('after')) || 0, 0), 2_000_000_000)
	return { found, here, shown: { counts, of, after, ...(await importRows(organiser.db, found.id, { of, after })) } }
}

export default function Import({ loaderData: { found, here, shown } }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const file = <bdi>{found.fileName}</bdi>
	if (!shown) {
		return (
			<>
				<DirectoryParts here="imports" />
				<Progressing found={found} here={here} />
			</>
		)
	}
	const isAhead = found.state === 'preview'
	return (
		<>
			<DirectoryParts here="imports" />
			<PageHead
				eyebrow={file}
				title={t(isAhead ? 'preview-title' : 'done-title')}
				lede={<StateWords {...{ found }} {...shown} />}
			/>
			<Deeds found={found} here={here} counts={shown.counts} />
			{found.state !== 'failed' && (
				<Section title={t('rows')}>
					<RowTabs here={here} counts={shown.counts} of={shown.of} ahead={isAhead} />
					<RowsTable here={here} {...shown} />
				</Section>
			)}
		</>
	)
}
