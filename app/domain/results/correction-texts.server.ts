import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Texts } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { announcements, citations, winnerStories, winners } from '#db/schema/index.ts'
import { type CorrectedText, writeKey } from './correction.ts'

export interface CorrectableText extends CorrectedText {
	readonly key: string
	readonly country: string | null
	readonly winnerId: string | null
	/** Whose words they are, where they are an official's. */
	readonly by: string | null
	readonly text: Texts
}

/** Every released text that stands there now. */
export async function correctableTexts(db: Db | Tx, editionId: string): Promise<CorrectableText[]> {
	const standing = and(eq(winners.editionId, editionId), isNull(winners.supersededAt))
	const [announcement] = await db
		.select({ text: announcements.introduction })
		.from(announcements)
		.where(eq(announcements.editionId, editionId))
	const said = await db
		.select({
			id: citations.id,
			winnerId: winners.id,
			country: winners.country,
			by: citations.name,
			text: citations.text,
		})
		.from(citations)
		.innerJoin(winners, eq(winners.id, citations.winnerId))
		.where(standing)
		.orderBy(asc(winners.country), asc(citations.position), asc(citations.id))
	const told = await db
		.select({ id: winners.id, country: winners.country, story: winnerStories.story, library: winnerStories.library })
		.from(winnerStories)
		.innerJoin(winners, eq(winners.id, winnerStories.winnerId))
		.where(standing)
		.orderBy(asc(winners.country))
	const introduction = { part: 'introduction', subjectId: null, country: null, winnerId: null, by: null } as const
	const texts = [
		...(announcement ? [{ ...introduction, text: announcement.text }] : []),
		...said.map(({ id, ...rest }) => ({ ...rest, part: 'citation' as const, subjectId: id })),
		...told.flatMap(({ id, country, ...story }) =>
			(['story', 'library'] as const).flatMap((part) => {
				const text = story[part]
				return text ? [{ part, text, country, subjectId: id, winnerId: id, by: null }] : []
			}),
		),
	]
	return texts.map((text) => ({ ...text, key: writeKey(text) }))
}

export async function rewrite(
	tx: Tx,
	editionId: string,
	{ part, subjectId }: CorrectedText,
	text: Texts,
): Promise<void> {
	if (part === 'introduction')
		await tx.update(announcements).set({ introduction: text }).where(eq(announcements.editionId, editionId))
	else if (part === 'citation')
		await tx
			.update(citations)
			.set({ text })
			.where(eq(citations.id, subjectId ?? ''))
	else
		await tx
			.update(winnerStories)
			.set({ [part]: text })
			.where(eq(winnerStories.winnerId, subjectId ?? ''))
}
