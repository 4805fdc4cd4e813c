import { Facts } from '#app/components/facts.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { callOf, phaseOf } from '#app/domain/contest/phase.ts'
import { phasesAhead } from '#app/domain/contest/setup-course.ts'
import { dueWork } from '#app/domain/stewardship/due-work.server.ts'
import { setupFacts } from '#app/domain/stewardship/setup-facts.server.ts'
import { votingWindow } from '#app/domain/voting/voting-window.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DueList, dueShown } from '../due-list.tsx'
import type { Route } from './+types/overview.ts'
import { Checklist } from './checklist.tsx'
import { PartLinks } from './part-links.tsx'

export const handle = { areas: ['organise', 'organise-edition', 'organise-setup'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const course = courseOf(edition)
	const facts = await setupFacts(organiser, edition, now)
	return {
		slug: edition.slug,
		title: textIn(edition.title, locale).text,
		question: textIn(edition.question, locale).text,
		published: edition.publishedAt,
		rounds: roundsOf(edition),
		zone: edition.zone,
		categories: edition.categories.map((each) => textIn(each.names, locale).text),
		work: (await dueWork(organiser.db, edition, now)).map((each) => dueShown(each, locale, now)),
		partnerCount: facts.partners.length,
		ahead: edition.kind === 'recorded' ? [] : phasesAhead(edition, facts, now),
		countries: edition.countries.map((each) => ({
			...each,
			...callOf(course, each),
			phase: phaseOf(course, each, now),
		})),
	}
}

function roundsOf({ rounds, zone }: Edition) {
	return rounds.map(({ position, rules, ...round }) => ({
		position,
		method: rules.method,
		...votingWindow(round, zone),
	}))
}

export default function Overview({ loaderData: edition }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const desk = useTexts('organise')
	const states = useTexts('states')
	const format = useFormat()
	const base = `/organise/editions/${edition.slug}`
	return (
		<>
			<PageHead title={edition.title} lede={edition.question} />
			{edition.published ? (
				<p>
					<a href={`/editions/${edition.slug}`}>{t('public-page')}</a>
				</p>
			) : (
				<Note title={t('not-published')}>
					<p>{t('publish-note')}</p>
					<PostButton action={`${base}/publication`} look="main">
						{t('publish')}
					</PostButton>
				</Note>
			)}
			{edition.rounds.length > 0 && <PartLinks slug={edition.slug} />}
			<Section title={desk('due-title')}>
				<DueList work={edition.work} untitled />
			</Section>
			<Checklist base={base} ahead={edition.ahead} zone={edition.zone} />
			<Section title={t('countries')}>
				<Ledger
					caption={t('countries-caption')}
					titled
					rows={edition.countries}
					rowKey={(row) => row.country}
					columns={[
						{ key: 'country', head: t('country'), heading: true, cell: (row) => format.country(row.country) },
						{ key: 'phase', head: t('phase'), cell: (row) => states(`phase.${row.phase}`) },
						{
							key: 'opens',
							head: t('call-opens'),
							cell: (row) => <Time at={row.opens} look="moment" zone={row.zone} />,
						},
						{
							key: 'closes',
							head: t('call-closes'),
							cell: (row) => <Time at={row.closes} look="moment" zone={row.zone} />,
						},
						{ key: 'age', head: t('consent-age'), numeric: true, cell: (row) => row.consentAge },
						{
							key: 'count',
							head: t('published-ideas'),
							numeric: true,
							cell: (row) => format.number(row.publishedCount),
						},
					]}
				/>
			</Section>
			{edition.rounds.length > 0 && (
				<Section title={t('jury-and-rules')}>
					<Facts
						facts={[
							...edition.rounds.map(({ position, opens, closes, method }) => ({
								term: t('round', { number: position }),
								detail: (
									<>
										<a href={`${base}/rounds/${position}`}>{states(`method.${method}`)}</a>,{' '}
										<Time at={opens} look="moment" zone={edition.zone} /> –{' '}
										<Time at={closes} look="moment" zone={edition.zone} />
									</>
								),
							})),
							{ term: t('zone'), detail: edition.zone },
							{ term: t('parts.partners'), detail: format.number(edition.partnerCount) },
							{
								term: t('parts.categories'),
								detail: edition.categories.length > 0 ? format.list(edition.categories) : t('none'),
							},
						]}
					/>
				</Section>
			)}
		</>
	)
}
