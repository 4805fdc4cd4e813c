import { countryMap } from '#app/adapters/map/country-map.server.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { Hero } from '#app/components/hero.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { Section } from '#app/components/section.tsx'
import { callTimes, openCountries } from '#app/domain/contest/call-times.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { mainEdition } from '#app/domain/contest/main-edition.ts'
import { nearestCall } from '#app/domain/contest/nearest-call.ts'
import { newestIdeas } from '#app/domain/submissions/queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { editionsSeen, instantSeen } from '#app/http/seen-editions.server.ts'
import { acceptedRegions } from '#app/i18n/accepted-regions.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/home.ts'
import { Countries } from './home/countries.tsx'
import { Deadline } from './home/deadline.tsx'
import { pastEditions } from './home/past-editions.server.ts'
import { PastWinners } from './home/past-winners.tsx'
import { ThreeSteps } from './home/three-steps.tsx'

export const handle = { areas: ['home', 'states'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const locale = localeOf(args.request)
	const [editions, now] = await Promise.all([editionsSeen(args), instantSeen(args)])
	const edition = mainEdition(editions, now)
	return {
		title: translator(locale, 'home')('title'),
		now,
		ideas: await newestIdeas(context.db, edition ? [edition.id] : [], 7),
		edition: edition && {
			slug: edition.slug,
			question: textIn(edition.question, locale),
			open: openCountries(edition, now).length > 0,
			...deadlineOf(edition, now, args.request),
			...countedIn(edition),
		},
		past: await pastEditions(context, editions, now, locale),
	}
}

function deadlineOf(edition: Edition, now: Date, request: Request) {
	const calls = edition.kind === 'contest' ? callTimes(edition, now) : []
	const asked = new URL(request.url).searchParams.get('country') ?? undefined
	const likely = acceptedRegions(request.headers.get('accept-language'), localeOf(request))
	return { calls, nearest: nearestCall(calls, asked, likely, now) }
}

function countedIn(edition: Edition) {
	const counts = edition.countries.map(({ country, publishedCount }) => ({ country, count: publishedCount }))
	return { counts, map: edition.kind === 'contest' && counts.length > 0 ? countryMap(counts) : null }
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, { title: loaderData?.title })
}

export default function Home({ loaderData: { edition, ideas, past, now } }: Route.ComponentProps) {
	const t = useTexts('home')
	if (!edition) return <PageHead title={t('nothing')} lede={t('nothing-text')} />
	const { nearest, calls, counts, map } = edition
	const base = `/editions/${edition.slug}`
	const newest = ideas[0]
	const cards = newest?.photo && ideas.length > 1 ? ideas.slice(1) : ideas
	return (
		<>
			<Hero
				title={<span lang={edition.question.lang}>{edition.question.text}</span>}
				picture={newest?.photo && <Picture photo={newest.photo} alt={newest.altText} sizes={pageSizes} eager />}
			>
				{nearest && <Deadline nearest={nearest} calls={calls} now={now} />}
				{edition.open ? <ThreeSteps /> : <p className="hero__lede">{t('how-over')}</p>}
				<div className="row">
					{edition.open && (
						<ButtonLink look="main" href={`${base}/submit`}>
							{t('send')}
						</ButtonLink>
					)}
					<ButtonLink href={`${base}/ideas`}>{t('look')}</ButtonLink>
				</div>
			</Hero>
			<Section
				title={t('newest')}
				id="newest"
				aside={ideas.length > 0 && <a href={`${base}/ideas`}>{t('all-ideas')}</a>}
			>
				{ideas.length > 0 ? <IdeaCards ideas={cards} furtherDown /> : <p>{t('newest-none-text')}</p>}
			</Section>
			{map && <Countries base={base} counts={counts} map={map} />}
			{past.length > 0 && <PastWinners past={past} />}
		</>
	)
}
