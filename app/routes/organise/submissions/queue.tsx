import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import { countedTo, countsByState, listSubmissions } from '#app/domain/moderation/list-submissions.server.ts'
import { reportedIdeas } from '#app/domain/moderation/report-queries.server.ts'
import { submissionPlan } from '#app/domain/moderation/submission-list.ts'
import { listHref, pagerOf, readList } from '#app/domain/shared/list-address.ts'
import { submissionStates } from '#app/domain/submissions/submission-state.ts'
import { localeOf, requireModeratorOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/queue.ts'
import { Reported } from './reported.tsx'
import { SubmissionsFilter } from './submissions-filter.tsx'
import { SubmissionsLedger } from './submissions-ledger.tsx'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, edition, countries, now } = await requireModeratorOf(args)
	const locale = localeOf(args.request)
	const desk = { editionId: edition.id, countries }
	const wish = readList(submissionPlan, new URL(args.request.url).searchParams)
	const { library } = wish.filters
	const [page, counts, reported, atLibrary] = await Promise.all([
		listSubmissions(moderator.db, desk, wish, now),
		countsByState(moderator.db, desk),
		reportedIdeas(moderator.db, desk),
		library ? findLibraryEntry(moderator.db, library) : null,
	])
	return {
		...{ slug: edition.slug, wish, page, counts, countedTo, reported, atLibrary: atLibrary?.name ?? library },
		countries: countries ?? edition.countries.map(({ country }) => country),
		categories: edition.categories.map(({ slug, names }) => ({ value: slug, label: textIn(names, locale).text })),
	}
}

export default function Queue({ loaderData }: Route.ComponentProps) {
	const { slug, wish, page, counts, countedTo, reported } = loaderData
	const t = useTexts('organise-submissions')
	const shell = useTexts('shell')
	const states = useTexts('states')
	const format = useFormat()
	const here = `/organise/editions/${slug}/submissions`
	const all = listHref(submissionPlan, here, wish, { filters: nothingElse })
	return (
		<>
			<PageHead title={t('title')} lede={t('list-lede')} />
			<Reported here={here} rows={reported} />
			<nav className="parts" aria-label={t('by-state')}>
				<ul className="row">
					{[...submissionStates, 'all' as const].map((state) => (
						<li key={state}>
							<a
								href={listHref(submissionPlan, here, wish, { filters: { state } })}
								aria-current={state === wish.filters.state ? 'page' : undefined}
							>
								{state === 'all' ? t('all-states') : states(`submission.${state}`)}{' '}
								{state !== 'all' && (
									<b className="mono">
										{format.number(Math.min(counts[state] ?? 0, countedTo))}
										{(counts[state] ?? 0) > countedTo && '+'}
									</b>
								)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<SubmissionsFilter {...loaderData} here={here} all={all} />
			{page.rows.length > 0 ? (
				<SubmissionsLedger here={here} wish={wish} rows={page.rows} />
			) : (
				<EmptyState
					title={all === listHref(submissionPlan, here, wish) ? t('nothing-waits') : shell('none-like-this')}
				/>
			)}
			<Pager sorted {...pagerOf(submissionPlan, here, wish, page)} />
		</>
	)
}

/** The state has links of its own. */
const nothingElse = { q: undefined, country: undefined, category: undefined, library: undefined, days: undefined }
