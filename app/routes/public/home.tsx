import { ButtonLink } from '#app/components/button.tsx'
import { CallTimes } from '#app/components/call-times.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Hero } from '#app/components/hero.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { Section } from '#app/components/section.tsx'
import { callTimes, openCountries } from '#app/domain/contest/call-times.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { newestIdeas } from '#app/domain/submissions/queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/home.ts'

export const handle = { areas: ['home', 'edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const locale = localeOf(args.request)
	const now = await context.clock(context.db)
	const editions = await publishedEditions(context.db)
	const edition = editions.find((each) => openCountries(each, now).length > 0) ?? editions[0] ?? null
	const ideas = await newestIdeas(context.db, edition ? [edition.id] : [], 7)
	const past = editions.filter((each) => each.announcedFrom !== null && each.announcedFrom <= now)
	return {
		title: translator(locale, 'home')('title'),
		now,
		ideas,
		edition: edition && {
			slug: edition.slug,
			question: textIn(edition.question, locale),
			calls: edition.kind === 'contest' ? callTimes(edition, now) : [],
			open: openCountries(edition, now).length > 0,
		},
		past: past.map((each: Edition) => ({ slug: each.slug, ...textIn(each.title, locale) })),
	}
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function Home({ loaderData: { edition, ideas, past, now } }: Route.ComponentProps) {
	const t = useTexts('home')
	const call = useTexts('edition')
	if (!edition) return <EmptyState title={t('nothing')}>{t('nothing-text')}</EmptyState>
	const base = `/editions/${edition.slug}`
	const over = edition.calls.length > 0 && edition.calls.every(({ closes }) => closes <= now)
	const newest = ideas[0]
	const cards = newest?.photo && ideas.length > 1 ? ideas.slice(1) : ideas
	return (
		<>
			<Hero
				title={<span lang={edition.question.lang}>{edition.question.text}</span>}
				lede={t(over ? 'how-over' : 'how')}
				picture={newest?.photo && <Picture photo={newest.photo} alt={newest.altText} sizes={pageSizes} eager />}
			>
				{edition.open && (
					<ButtonLink look="main" href={`${base}/submit`}>
						{t('send')}
					</ButtonLink>
				)}
				<ButtonLink href={`${base}/ideas`}>{t('look')}</ButtonLink>
			</Hero>
			{edition.calls.length > 0 && (
				<Section title={edition.open ? t('open') : call('call')} id="open">
					<CallTimes calls={edition.calls} now={now} />
				</Section>
			)}
			<Section
				title={t('newest')}
				id="newest"
				aside={ideas.length > 0 && <a href={`${base}/ideas`}>{t('all-ideas')}</a>}
			>
				{ideas.length > 0 ? <IdeaCards ideas={cards} /> : <p>{t('newest-none-text')}</p>}
			</Section>
			{past.length > 0 && (
				<Section title={t('past')} id="past">
					<ul>
						{past.map(({ slug, text }) => (
							<li key={slug}>
								<a href={`/editions/${slug}/winners`}>{t('winners-of', { edition: text })}</a>
							</li>
						))}
					</ul>
				</Section>
			)}
		</>
	)
}
