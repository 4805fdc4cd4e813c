import { ButtonLink } from '#app/components/button.tsx'
import { CallTimes } from '#app/components/call-times.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { Time } from '#app/components/time.tsx'
import { callTimes, openCountries } from '#app/domain/contest/call-times.ts'
import { type Edition, type Texts, textIn } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { partnersOf } from '#app/domain/contest/partner-queries.server.ts'
import { editionPhase, votingOf } from '#app/domain/contest/phase.ts'
import { localeOf, publicEdition } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/edition.ts'
import { Course } from './edition/course.tsx'
import { Partners } from './edition/partners.tsx'

export const handle = { areas: ['edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await publicEdition(args)
	const locale = localeOf(args.request)
	const say = (texts: Texts) => textIn(texts, locale)
	return {
		slug: edition.slug,
		recorded: edition.kind === 'recorded',
		title: say(edition.title),
		question: say(edition.question),
		calls: callTimes(edition, now),
		open: openCountries(edition, now).length > 0,
		announced: edition.announcedFrom !== null && edition.announcedFrom <= now,
		categories: edition.categories.map(({ slug, names }) => ({ slug, ...say(names) })),
		judging: judgingOf(edition, say),
		phase: editionPhase(courseOf(edition), edition.countries, now),
		partners: await partnersOf(context.db, edition.id),
		now,
	}
}

function judgingOf(edition: Edition, say: (texts: Texts) => { text: string; lang: string }) {
	const round = edition.rounds.at(-1)
	if (!round) return null
	const { method, criteria } = round.rules
	return {
		...votingOf(courseOf(edition)),
		zone: edition.zone,
		criteria: method === 'criteria' ? criteria.map(({ weight, names }) => ({ weight, ...say(names) })) : [],
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.title.text,
		description: loaderData?.question.text,
		picture: loaderData && `/editions/${loaderData.slug}/share.jpg`,
	})
}

export default function EditionPage({ loaderData }: Route.ComponentProps) {
	const t = useTexts('edition')
	const share = useTexts('share')
	const { slug, title, question, calls, categories, judging } = loaderData
	return (
		<>
			<PageHead
				eyebrow={t('question')}
				title={question.text}
				lang={question.lang}
				lede={<span lang={title.lang}>{title.text}</span>}
			/>
			{loaderData.recorded && <Note>{t('recorded')}</Note>}
			<div className="row">
				{loaderData.open && (
					<ButtonLink look="main" href={`/editions/${slug}/submit`}>
						{t('send')}
					</ButtonLink>
				)}
				{!loaderData.recorded && <ButtonLink href={`/editions/${slug}/ideas`}>{t('ideas')}</ButtonLink>}
				{loaderData.announced && <ButtonLink href={`/editions/${slug}/winners`}>{t('winners')}</ButtonLink>}
				{loaderData.announced && <ButtonLink href={`/editions/${slug}/prizes`}>{t('prizes')}</ButtonLink>}
			</div>
			{!loaderData.recorded && <Course phase={loaderData.phase} />}
			<Section title={t('call')} lede={t('call-lede')} id="call">
				<CallTimes calls={calls} now={loaderData.now} />
				<p>
					<a href={`/editions/${slug}/calendar.ics`}>{share('calendar.add')}</a>
				</p>
			</Section>
			{categories.length > 0 && (
				<Section title={t('categories')} id="categories">
					<ul className="shelf">
						{categories.map((category) => (
							<li key={category.slug} lang={category.lang}>
								<a href={`/editions/${slug}/ideas?category=${category.slug}`}>{category.text}</a>
							</li>
						))}
					</ul>
				</Section>
			)}
			{judging && <Judging {...judging} />}
			<Partners partners={loaderData.partners} />
			<Share title={question.text} />
		</>
	)
}

function Judging({ criteria, opens, closes, zone }: NonNullable<ReturnType<typeof judgingOf>>) {
	const t = useTexts('edition')
	const from = <Time at={opens} look="moment" zone={zone} />
	const to = <Time at={closes} look="moment" zone={zone} />
	return (
		<Section title={t('judging')} lede={t(criteria.length > 0 ? 'judging-criteria' : 'judging-other')} id="judging">
			<Facts
				facts={[
					...criteria.map(({ text, weight }) => ({ term: text, detail: t('weight', { weight }) })),
					{
						term: t('voting'),
						detail: (
							<>
								{from} – {to}
							</>
						),
					},
				]}
			/>
		</Section>
	)
}
