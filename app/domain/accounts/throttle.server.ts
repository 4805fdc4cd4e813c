import { createHmac } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { attempts } from '#db/schema/index.ts'

/** At most so many attempts in a window of so many minutes. */
export interface Throttle {
	readonly bucket: string
	readonly limit: number
	readonly minutes: number
}

const minute = 60_000

/** Counts an attempt and says whether there were too many. Who it was is kept as a keyed hash only. */
export async function isTooMany(context: Context, throttle: Throttle, key: string): Promise<boolean> {
	const [counted] = await context.db
		.insert(attempts)
		.values({ ...(await windowOf(context, throttle, key)), count: 1 })
		.onConflictDoUpdate({
			target: [attempts.bucket, attempts.keyHash, attempts.windowStart],
			set: { count: sql`${attempts.count} + 1` },
		})
		.returning({ count: attempts.count })
	return (counted?.count ?? 0) > throttle.limit
}

/** Takes an attempt back that turned out to be right, so that only failures count. */
export async function forgiveAttempt(context: Context, throttle: Throttle, key: string): Promise<void> {
	const { bucket, keyHash, windowStart } = await windowOf(context, throttle, key)
	await context.db
		.update(attempts)
		.set({ count: sql`${attempts.count} - 1` })
		.where(
			and(
				eq(attempts.bucket, bucket),
				eq(attempts.keyHash, keyHash),
				eq(attempts.windowStart, windowStart),
				gt(attempts.count, 0),
			),
		)
}

async function windowOf(context: Context, { bucket, minutes }: Throttle, key: string) {
	const length = minutes * minute
	const now = await context.clock(context.db)
	const keyHash = createHmac('sha256', context.secret).update(`${bucket}:${key}`).digest('hex')
	return { bucket, keyHash, windowStart: new Date(Math.floor(now.getTime() / length) * length) }
}
