import { type Edition, textIn } from '#app/domain/contest/edition.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { listIdeas } from '#app/domain/submissions/list-ideas.server.ts'
import { isAnnounced } from './announced.ts'
import { ideaPicture } from './api-shapes.ts'
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
	return [
		...winners.flatMap(({ id, country, entry, recorded, decidedAt }) => {
			const title = recorded ? textIn(recorded.title, language).text : entry?.card?.title
			if (!title) return []
			const updated = edition.announcedFrom && edition.announcedFrom > decidedAt ? edition.announcedFrom : decidedAt
			const library = recorded?.library ?? entry?.card?.library ?? ''
			return [
				{
					id: `urn:uuid:${id}`,
					title: winnersTitle(title),
					link: `${base}/winners/${country}`,
					updated,
					summary: `${library} (${country})`,
					country,
				},
			]
		}),
		...ideas,
	]
}
