import { asc, inArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { citations } from '#db/schema/index.ts'
import type { Citation } from './citation.ts'

/** What is said about each of these winners, in its order. */
export async function citationsOf(
	db: Db | Tx,
	winnerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Citation[]>> {
	if (winnerIds.length === 0) return new Map()
	const rows = await db
		.select()
		.from(citations)
		.where(inArray(citations.winnerId, [...winnerIds]))
		.orderBy(asc(citations.position), asc(citations.id))
	const said = new Map<string, Citation[]>(winnerIds.map((id) => [id, []]))
	for (const { winnerId, id, name, office, text, consentAt, ...row } of rows) {
		const { pictureId, pictureWidth, pictureHeight } = row
		const picture =
			pictureId && pictureWidth && pictureHeight ? { id: pictureId, width: pictureWidth, height: pictureHeight } : null
		said.get(winnerId)?.push({ id, name, office, text, consentAt, picture })
	}
	return said
}
