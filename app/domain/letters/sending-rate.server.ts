import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { attempts } from '#db/schema/index.ts'

/** Mail servers turn away who sends more at once; counted in the database, for all processes together. */
export const lettersAMinute = 600

const minute = 60_000

/** Null: it may leave now; else the minute in which it may. */
export async function nextMinuteToSend(context: Context): Promise<Date | null> {
	const now = (await context.clock(context.db)).getTime()
	const windowStart = new Date(Math.floor(now / minute) * minute)
	const [counted] = await context.db
		.insert(attempts)
		.values({ bucket: 'letters-sent', keyHash: '', windowStart, count: 1 })
		.onConflictDoUpdate({
			target: [attempts.bucket, attempts.keyHash, attempts.windowStart],
			set: { count: sql`${attempts.count} + 1` },
		})
		.returning({ count: attempts.count })
	return (counted?.count ?? 0) > lettersAMinute ? new Date(windowStart.getTime() + minute) : null
}
