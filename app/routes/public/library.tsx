import { europe } from '#app/adapters/map/europe.server.ts'
import { libraryDots } from '#app/adapters/map/library-dots.ts'
import { ButtonLink } from '#app/components/button.tsx'
import { Columns } from '#app/components/columns.tsx'
import { EmbedSnippet } from '#app/components/embed-snippet.tsx'
import { Facts } from '#app/components/facts.tsx'
import { IdeaCards } from '#app/components/idea-cards.tsx'
import { LibraryMap } from '#app/components/library-map.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { type PageMeta, pageMeta } from '#app/components/page-meta.ts'
import { PosterLinks } from '#app/components/poster-links.tsx'
import { Section } from '#app/components/section.tsx'
import { Share } from '#app/components/share.tsx'
import { StructuredData } from '#app/components/structured-data.tsx'
import { callTimes } from '#app/domain/contest/call-times.ts'
import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { findLibrary } from '#app/domain/libraries/queries.server.ts'
import { schemaOrgLibrary } from '#app/domain/libraries/schema-org.ts'
import { prizesAtLibrary } from '#app/domain/prizes/tracker.server.ts'
import { ideasAtLibrary } from '#app/domain/submissions/queries.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/library.ts'
import { Branches, Networks, PrizesHere, useLibraryFacts } from './library-parts.tsx'

export const handle = { areas: ['libraries', 'share'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const library = await findLibrary(context.db, args.params.library)
	if (!library) throw notFound()
	const now = await context.clock(context.db)
	const editions = await publishedEditions(context.db)
	const dots = libraryDots([library])
	const prizes = await prizesAtLibrary(context.db, library.id, editions, now)
	return {
		library,
		map: dots && { ...europe([library.country]), ...dots },
		call: callIn(editions, library.country, now),
		ideas: await ideasAtLibrary(context.db, library.id),
		prizes: prizes.map((prize) => ({ ...prize, name: textIn(prize.names, localeOf(args.request)) })),
		data: schemaOrgLibrary(library, `${context.origin}/libraries/${library.slug}`),
	}
}

/** The call in which this country takes part and that is open, or will be. */
function callIn(editions: readonly Edition[], country: string, now: Date) {
	const calls = editions.flatMap((edition) =>
		callTimes(edition, now)
			.filter((call) => edition.kind === 'contest' && call.country === country && now < call.closes)
			.map((call) => ({ edition: edition.slug, opens: call.opens, open: call.opens <= now })),
	)
	return calls.toSorted((a, b) => a.opens.getTime() - b.opens.getTime())[0] ?? null
}

export function meta({ matches, loaderData }: Route.MetaArgs): PageMeta {
	return pageMeta(matches, {
		title: loaderData?.library.name,
		description: loaderData && `${loaderData.library.name}, ${loaderData.library.place}`,
		picture: loaderData && `/libraries/${loaderData.library.slug}/share.jpg`,
	})
}

export default function LibraryPage({ loaderData }: Route.ComponentProps) {
	const { library, map, call, ideas, prizes, data } = loaderData
	const t = useTexts('libraries')
	const format = useFormat()
	const facts = useLibraryFacts(library)
	const country = format.country(library.country)
	const about = (
		<>
			{facts.length > 0 && (
				<Section title={t('facts')}>
					<Facts facts={facts} />
				</Section>
			)}
			<Branches library={library} />
			<Networks library={library} />
		</>
	)
	return (
		<>
			<StructuredData about={data} />
			<PageHead eyebrow={country} title={library.name} lede={library.place} />
			{call?.open && (
				<ButtonLink look="main" href={`/editions/${call.edition}/submit?library=${encodeURIComponent(library.slug)}`}>
					{t('send-here')}
				</ButtonLink>
			)}
			{map ? (
				<Columns wide="first">
					<div>{about}</div>
					<figure className="map-figure">
						<LibraryMap map={map} title={t('where-map', { library: library.name, place: library.place, country })} />
					</figure>
				</Columns>
			) : (
				about
			)}
			<PrizesHere prizes={prizes} />
			<Section
				title={t('ideas-here')}
				aside={
					ideas[0] && (
						<a href={`/editions/${ideas[0].edition}/ideas?library=${encodeURIComponent(library.slug)}`}>
							{t('all-ideas')}
						</a>
					)
				}
			>
				{ideas.length > 0 ? <IdeaCards ideas={ideas} furtherDown /> : <p>{t('no-ideas')}</p>}
			</Section>
			{call && (
				<Section title={t('poster')} lede={t('poster-lede')} id="poster">
					<PosterLinks address={`/editions/${call.edition}/posters/${library.slug}.pdf`} />
				</Section>
			)}
			<Share title={library.name} />
			<EmbedSnippet path={`/libraries/${library.slug}`} name={library.name} />
		</>
	)
}
