import { inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { photos } from '#db/schema/index.ts'

const hour = 3_600_000

/** By the clock: originals that no photo refers to, left behind when the power went, go after an hour. */
export async function sweepIncoming(context: Context): Promise<number> {
	const now = await context.clock(context.db)
	const keys = await context.photos.incoming.untouchedSince(new Date(now.getTime() - hour))
	if (keys.length === 0) return 0
	const kept = await context.db
		.select({ key: photos.incomingKey })
		.from(photos)
		.where(inArray(photos.incomingKey, [...keys]))
	const orphans = keys.filter((key) => !kept.some((row) => row.key === key))
	for (const key of orphans) await context.photos.incoming.remove(key)
	return orphans.length
}
