import { createHmac } from 'node:crypto'
import { and, eq, gt, or, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { attempts } from '#db/schema/index.ts'
import type { Keyed, Throttle } from './limits.ts'
import { waitingTime } from './sliding-window.ts'

const minute = 60_000

/** How many seconds to wait, 0 if there were not too many; and whether there were twice as many as that. */
export interface Counted {
	readonly wait: number
	readonly flood: boolean
}

/**
 * Counts one attempt under each of its keys, in one statement. Who it was is kept as a keyed hash only. A count stops at twice its limit: however much somebody
 * sends, whoever shares their address waits no longer for it.
 */
export async function countAttempt(context: Context, keyed: readonly Keyed[], at?: Date): Promise<Counted> {
	if (keyed.length === 0) return { wait: 0, flood: false }
	const now = at ?? (await context.clock(context.db))
	const rows = keyed.map((each) => ({ ...each, ...windowOf(context, each, now) })).sort(inOrder)
	const limitOf: SQL = sql.join(
		rows.map(({ bucket, limit }) => sql`when ${bucket} then ${2 * limit}::int`),
		sql` `,
	)
	const counted = await context.db
		.insert(attempts)
		.values(rows.map(({ bucket, keyHash, windowStart }) => ({ bucket, keyHash, windowStart, count: 1 })))
		.onConflictDoUpdate({
			target: [attempts.bucket, attempts.keyHash, attempts.windowStart],
			set: { count: sql`least(${attempts.count} + 1, case ${attempts.bucket} ${limitOf} end)` },
		})
		.returning({
			keyHash: attempts.keyHash,
			current: attempts.count,
			previous: sql<number>`coalesce((
				select before.count from ${attempts} as before
				where before.bucket = ${attempts}.bucket and before.key_hash = ${attempts}.key_hash and before.window_start = case ${attempts}.bucket ${sql.join(
					rows.map(({ bucket, before }) => sql`when ${bucket} then ${before.toISOString()}::timestamptz`),
					sql` `,
				)} end
			), 0)`,
		})
	const verdicts = counted.map(({ keyHash, current, previous }) => {
		const { limit, length, windowStart } = rows.find((row) => row.keyHash === keyHash) ?? rows[0]!
		const elapsed = now.getTime() - windowStart.getTime()
		const wait = waitingTime({ length, elapsed, current, previous: Number(previous) }, limit)
		return { wait, flood: current >= 2 * limit }
	})
	const longest = Math.max(0, ...verdicts.map(({ wait }) => wait))
	return { wait: Math.ceil(longest / 1000), flood: verdicts.some(({ flood }) => flood) }
}

/** The same for a single key. */
export const isTooMany = async (context: Context, throttle: Throttle, key: string): Promise<boolean> =>
	(await countAttempt(context, [[throttle, key]])).wait > 0

/** Takes an attempt back that turned out to be right, so that only failures count. */
export async function forgiveAttempts(context: Context, keyed: readonly Keyed[], at?: Date): Promise<void> {
	if (keyed.length === 0) return
	const now = at ?? (await context.clock(context.db))
	const rows = keyed.map((each) => windowOf(context, each, now)).sort(inOrder)
	const theirs = rows.map(({ bucket, keyHash, windowStart }) =>
		and(eq(attempts.bucket, bucket), eq(attempts.keyHash, keyHash), eq(attempts.windowStart, windowStart)),
	)
	await context.db
		.update(attempts)
		.set({ count: sql`${attempts.count} - 1` })
		.where(and(gt(attempts.count, 0), or(...theirs)))
}

export const forgiveAttempt = (context: Context, throttle: Throttle, key: string): Promise<void> =>
	forgiveAttempts(context, [[throttle, key]])

/** Rows are locked in one order by everybody. */
const inOrder = (a: { keyHash: string }, b: { keyHash: string }) => (a.keyHash < b.keyHash ? -1 : 1)

function windowOf(context: Context, [{ bucket, limit, minutes }, key]: Keyed, now: Date) {
	const length = minutes * minute
	const keyHash = createHmac('sha256', context.secret).update(`${bucket}:${key}`).digest('hex')
	const start = Math.floor(now.getTime() / length) * length
	return { bucket, limit, length, keyHash, windowStart: new Date(start), before: new Date(start - length) }
}
