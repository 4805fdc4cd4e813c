import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { isAnnounced } from './announced.ts'
import { ideaPicture } from './api-shapes.ts'
import type { PublishedCorrection } from './correction.ts'
import { publishedCorrections } from './correction-queries.server.ts'
import type { FeedEntry } from './feed.ts'
import { winnersOf } from './winner-queries.server.ts'

const longest = 30

/** The newest ideas and, once they are announced, the winners. */
export async function feedEntries(
	{ db, origin }: Context,
	edition: Edition,
	now: Date,
	language: string,
	winnersTitle: (title: string) => string,
	correctedTitle: (correction: PublishedCorrection) => string,
	country?: string,
): Promise<FeedEntry[]> {
	const base = `${origin}/editions/${edition.slug}`
	const newest = await listIdeas(db, { editionId: edition.id, country }, longest)
	const ideas = newest.ideas.map((idea) => ({
		id: `urn:uuid:${idea.id}`,
		title: `${idea.title} (${idea.library})`,
		link: `${base}/ideas/${idea.code}`,
		updated: idea.publishedAt,
		summary: idea.excerpt,
		language: idea.language,
		country: idea.country,
		picture: idea.photo && ideaPicture(origin, idea.photo),
	}))
	if (!isAnnounced(edition, now)) return ideas
	const winners = await winnersOf(db, edition, country ? { country } : {})
	const corrections = await publishedCorrections(db, edition.id, country)
	return [
		...winners.flatMap(({ id, country, entry, recorded, decidedAt }) => {
			const title = recorded ? textIn(recorded.title, language).text : entry?.card?.title
			if (!title) return []
			const shownFrom = edition.announcedFrom && edition.announcedFrom > decidedAt ? edition.announcedFrom : decidedAt
			const corrected = corrections.find((each) => each.country === country && each.at > shownFrom)
			const library = recorded?.library ?? entry?.card?.library ?? ''
			return [
				{
					id: `urn:uuid:${id}`,
					title: winnersTitle(title),
					link: `${base}/winners/${country}`,
					...(corrected ? { updated: corrected.at, published: shownFrom } : { updated: shownFrom }),
					summary: `${library} (${country})`,
					country,
				},
			]
		}),
		...corrections.map((correction) => ({
			id: `urn:uuid:${correction.id}`,
			title: correctedTitle(correction),
			link: `${base}/winners${correction.country ? `/${correction.country}` : ''}#correction-${correction.id}`,
			updated: correction.at,
			summary: textIn(correction.reason, language).text,
			language: textIn(correction.reason, language).lang,
			country: correction.country ?? '',
		})),
		...ideas,
	]
}
