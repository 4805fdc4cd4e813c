import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { Time } from '#app/components/time.tsx'
import { countsByState, moderationQueue } from '#app/domain/moderation/queries.server.ts'
import { reportedIdeas } from '#app/domain/moderation/report-queries.server.ts'
import { submissionStates } from '#app/domain/submissions/submission-state.ts'
import { requireModeratorOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/queue.ts'
import { Reported } from './reported.tsx'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, edition, countries } = await requireModeratorOf(args)
	const desk = { editionId: edition.id, countries }
	const asked = new URL(args.request.url).searchParams.get('state')
	const state = submissionStates.find((each) => each === asked) ?? 'received'
	const [rows, counts, reported] = await Promise.all([
		moderationQueue(moderator.db, desk, state),
		countsByState(moderator.db, desk),
		reportedIdeas(moderator.db, desk),
	])
	return { slug: edition.slug, state, rows, counts, reported }
}

export default function Queue({ loaderData: { slug, state, rows, counts, reported } }: Route.ComponentProps) {
	const t = useTexts('organise-submissions')
	const states = useTexts('states')
	const here = `/organise/editions/${slug}/submissions`
	return (
		<>
			<PageHead title={t('title')} lede={t('lede')} />
			<Reported here={here} rows={reported} />
			<nav className="row" aria-label={t('by-state')}>
				{submissionStates.map((each) => (
					<a key={each} href={`${here}?state=${each}`} aria-current={each === state ? 'page' : undefined}>
						{states(`submission.${each}`)} <b className="mono">{counts[each] ?? 0}</b>
					</a>
				))}
			</nav>
			<Ledger
				caption={states(`submission.${state}`)}
				rows={rows}
				rowKey={(row) => row.id}
				empty={t('nothing-waits')}
				columns={[
					{
						key: 'code',
						head: t('code'),
						cell: (row) => <SpineLabel country={row.country} mark={row.code.split('-')[1]} />,
					},
					{
						key: 'title',
						head: t('idea'),
						heading: true,
						cell: (row) => (
							<a href={`${here}/${row.id}`} lang={row.language}>
								{row.title}
							</a>
						),
					},
					{ key: 'library', head: t('library'), cell: (row) => row.library },
					{ key: 'received', head: t('received'), cell: (row) => <Time at={row.receivedAt} look="moment" /> },
					{
						key: 'ready',
						head: t('ready'),
						cell: (row) =>
							t(row.confirmed ? (row.photoState === 'ready' ? 'ready-yes' : 'ready-photo') : 'ready-address'),
					},
				]}
			/>
		</>
	)
}
