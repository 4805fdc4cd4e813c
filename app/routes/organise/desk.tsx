import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { editionPlan, listedEditions } from '#app/domain/contest/edition-list.ts'
import { allEditions } from '#app/domain/contest/find-edition.server.ts'
import { editionPhase } from '#app/domain/contest/phase.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { type DueKind, dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { localeOf, requireStaff } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/desk.ts'
import { EditionsPart } from './editions-part.tsx'

export const handle = { areas: ['organise'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { staff, mine, now } = await requireStaff(args)
	const locale = localeOf(args.request)
	const editions = (await allEditions(staff.db)).filter(({ id }) => mine.some((each) => isOf(each, id)))
	const work = await Promise.all(
		editions.map(async (edition) => {
			const organises = mine.some((each) => each.role === 'organiser' && isOf(each, edition.id))
			const due = await dueWork(staff.db, edition, now)
			return organises ? due : due.filter((each) => moderators.includes(each.kind))
		}),
	)
	const shown = editions.map((edition) => {
		const { slug, demo, callOpens, zone } = edition
		const organises = mine.some((each) => each.role === 'organiser' && isOf(each, edition.id))
		return {
			...{ id: slug, demo, callOpens, zone, opens: instantOf(callOpens, zone) },
			title: textIn(edition.title, locale).text,
			phase: edition.publishedAt ? editionPhase(courseOf(edition), edition.countries, now) : ('draft' as const),
			// A moderator's way in is the queue.
			href: `/organise/editions/${slug}${organises ? '' : '/submissions'}`,
		}
	})
	const wish = readList(editionPlan, new URL(args.request.url).searchParams)
	const { compare } = new Intl.Collator(locale, { numeric: true })
	return {
		organises: mine.some((each) => each.role === 'organiser'),
		work: work.flat().map((each) => ({ ...each, title: textIn(each.title, locale).text })),
		wish,
		editions: { ...listedEditions(shown, wish, compare), all: shown.length },
	}
}

/** What waits for moderators too. */
const moderators: readonly DueKind[] = ['ideas-reported', 'submissions-to-moderate', 'arrivals-to-moderate']

const isOf = (appointment: { editionId: string | null }, editionId: string) =>
	appointment.editionId === null || appointment.editionId === editionId

export default function Desk({ loaderData: { organises, work, wish, editions } }: Route.ComponentProps) {
	const t = useTexts('organise')
	return (
		<>
			<PageHead
				title={t('desk-title')}
				aside={organises && <ButtonLink href="/organise/editions/new">{t('new-edition')}</ButtonLink>}
			/>
			<Section title={t('due-title')}>
				{work.length === 0 ? (
					<EmptyState title={t('nothing-due')} />
				) : (
					<TodoList
						items={work.map(({ count, href, kind, title }) => ({
							count,
							href,
							label: t(`due.${kind}`, { count }),
							note: title,
						}))}
					/>
				)}
			</Section>
			<EditionsPart wish={wish} page={editions} />
		</>
	)
}
