import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { lte } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { spentChallenges } from '#db/schema/index.ts'

/** What an answer is for: none given for one thing serves another. */
export type ChallengeFor = 'sign-in' | `proof:${string}` | `new:${string}`

const minutes = 15
const randomLength = 16
const instantLength = 6

/** Random bytes, until when, and a keyed hash of both: nothing is stored before somebody answers. */
export async function makeChallenge(context: Context, purpose: ChallengeFor): Promise<Uint8Array<ArrayBuffer>> {
	const until = Buffer.alloc(instantLength)
	until.writeUIntBE((await context.clock(context.db)).getTime() + minutes * 60_000, 0, instantLength)
	const content = Buffer.concat([context.randomBytes(randomLength), until])
	return Uint8Array.from(Buffer.concat([content, markOf(context, purpose, content)]))
}

const markOf = (context: Context, purpose: ChallengeFor, content: Uint8Array): Buffer =>
	createHmac('sha256', context.secret).update(`passkey challenge ${purpose}:`).update(content).digest()

/** Whether it was made here for this and is answered in time, for the first time. */
export async function spendChallenge(context: Context, purpose: ChallengeFor, challenge: string): Promise<boolean> {
	const bytes = Buffer.from(challenge, 'base64url')
	const content = bytes.subarray(0, randomLength + instantLength)
	const mark = bytes.subarray(randomLength + instantLength)
	const expected = markOf(context, purpose, content)
	if (mark.length !== expected.length || !timingSafeEqual(mark, expected)) return false
	const expiresAt = new Date(content.readUIntBE(randomLength, instantLength))
	if (expiresAt <= (await context.clock(context.db))) return false
	const challengeHash = createHash('sha256').update(bytes).digest('hex')
	const spent = await context.db
		.insert(spentChallenges)
		.values({ challengeHash, expiresAt })
		.onConflictDoNothing()
		.returning({ challengeHash: spentChallenges.challengeHash })
	return spent.length > 0
}

/** Those that nobody could answer again anyway. */
export async function forgetChallenges(context: Context): Promise<void> {
	await context.db.delete(spentChallenges).where(lte(spentChallenges.expiresAt, await context.clock(context.db)))
}
