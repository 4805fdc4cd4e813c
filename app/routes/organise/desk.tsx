import { ButtonLink } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { editionPlan, listedEditions } from '#app/domain/contest/edition-list.ts'
import { allEditions } from '#app/domain/contest/find-edition.server.ts'
import { editionPhase } from '#app/domain/contest/phase.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { readList } from '#app/domain/shared/list-address.ts'
import { dueInstallation, dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { inOrderOfUrgency } from '#app/domain/stewardship/due-work.ts'
import { localeOf, requireStaff } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/desk.ts'
import { DueList, dueShown } from './due-list.tsx'
import { EditionsPart } from './editions-part.tsx'
import { isOf, workerOf } from './worker.ts'

export const handle = { areas: ['organise'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { staff, mine, now } = await requireStaff(args)
	const locale = localeOf(args.request)
	const editions = (await allEditions(staff.db)).filter(({ id }) => mine.some((each) => isOf(each, id)))
	const organises = mine.some((each) => each.role === 'organiser')
	const all = mine.some((each) => each.role === 'organiser' && each.editionId === null)
	const due = await Promise.all(editions.map((edition) => dueWork(staff.db, edition, now, workerOf(mine, edition.id))))
	const work = inOrderOfUrgency([...due.flat(), ...(all ? await dueInstallation(staff.db) : [])], now)
	const shown = editions.map((edition) => {
		const { slug, demo, callOpens, zone } = edition
		const { organises: leads } = workerOf(mine, edition.id)
		return {
			...{ id: slug, demo, callOpens, zone, opens: instantOf(callOpens, zone) },
			title: textIn(edition.title, locale).text,
			phase: edition.publishedAt ? editionPhase(courseOf(edition), edition.countries, now) : ('draft' as const),
			// A moderator's way in is the queue.
			href: `/organise/editions/${slug}${leads ? '' : '/submissions'}`,
		}
	})
	const wish = readList(editionPlan, new URL(args.request.url).searchParams)
	const { compare } = new Intl.Collator(locale, { numeric: true })
	return {
		organises,
		work: work.map((each) => dueShown(each, locale, now)),
		wish,
		editions: { ...listedEditions(shown, wish, compare), all: shown.length },
	}
}

export default function Desk({ loaderData: { organises, work, wish, editions } }: Route.ComponentProps) {
	const t = useTexts('organise')
	return (
		<>
			<PageHead
				title={t('desk-title')}
				aside={organises && <ButtonLink href="/organise/editions/new">{t('new-edition')}</ButtonLink>}
			/>
			<Section title={t('due-title')}>
				<DueList work={work} />
			</Section>
			<EditionsPart wish={wish} page={editions} />
		</>
	)
}
