import { and, eq, isNull } from 'drizzle-orm'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { enqueueJob } from '#app/domain/jobs/enqueue-job.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { citations, winners } from '#db/schema/index.ts'
import { isAnnounced } from './announced.ts'
import { officialKey } from './citation.ts'

/** Its bytes go once the change that took it away is certain. */
export async function removePictureLater(context: Context, tx: Tx, pictureId: string | null): Promise<void> {
	if (pictureId) await enqueueJob(context, tx, { queue: 'remove-official', payload: { pictureId }, key: pictureId })
}

/** Job: doing it twice does no harm. */
export const removeOfficialFile = async (
	{ photos }: Context,
	{ pictureId = '' }: Record<string, string>,
): Promise<void> => photos.masters.remove(officialKey(pictureId))

/** An official's picture that anybody may see: its edition's winners are announced, and its winner is one of them. */
export async function publicOfficial(context: Context, pictureId: string): Promise<Uint8Array | null> {
	const editionId = await editionOf(context, pictureId)
	const edition = editionId && (await findEditionById(context.db, editionId))
	if (!edition || edition.publishedAt === null) return null
	if (!isAnnounced(edition, await context.clock(context.db))) return null
	return context.photos.masters.get(officialKey(pictureId))
}

/** The same for the organisers of an edition, before. */
export async function officialOf(context: Context, editionId: string, pictureId: string): Promise<Uint8Array | null> {
	const isTheirs = (await editionOf(context, pictureId)) === editionId
	return isTheirs ? context.photos.masters.get(officialKey(pictureId)) : null
}

async function editionOf({ db }: Context, pictureId: string): Promise<string | null> {
	const [row] = await db
		.select({ editionId: winners.editionId })
		.from(citations)
		.innerJoin(winners, eq(winners.id, citations.winnerId))
		.where(and(eq(citations.pictureId, pictureId), isNull(winners.supersededAt)))
	return row?.editionId ?? null
}
