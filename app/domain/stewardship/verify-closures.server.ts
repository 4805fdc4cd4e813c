import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { digestsOf, type ResultBundle } from '#app/domain/results/result-bundle.ts'
import type { Ballot } from '#app/domain/voting/ballot.ts'
import { ballotsDigest } from '#app/domain/voting/ballots-digest.ts'
import { respectRecusals } from '#app/domain/voting/recusal.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, closures, logEntries, resultBundles, rounds } from '#db/schema/index.ts'

export type ClosureFault = 'bundle-missing' | 'ballots-changed' | 'bundle-changed' | 'log-differs'

export interface VerifiedClosure {
	readonly closureId: string
	readonly country: string
	readonly fault: ClosureFault | null
}

/** Counts the digest of every closed round's ballots anew and compares it with the closure, its bundle and the log. */
export async function verifyClosures(db: Db): Promise<VerifiedClosure[]> {
	const rows = await db
		.select({
			closure: closures,
			editionId: rounds.editionId,
			bundle: resultBundles.bundle,
			digest: resultBundles.digest,
		})
		.from(closures)
		.innerJoin(rounds, eq(rounds.id, closures.roundId))
		.leftJoin(resultBundles, eq(resultBundles.closureId, closures.id))
		.orderBy(asc(closures.closedAt), asc(closures.id))
	const verified: VerifiedClosure[] = []
	for (const row of rows) {
		const { id: closureId, country } = row.closure
		verified.push({ closureId, country, fault: await faultOf(db, row) })
	}
	return verified
}

interface Closed {
	readonly closure: typeof closures.$inferSelect
	readonly editionId: string
	readonly bundle: ResultBundle | null
	readonly digest: string | null
}

async function faultOf(db: Db, { closure, editionId, bundle, digest }: Closed): Promise<ClosureFault | null> {
	if (!bundle) return 'bundle-missing'
	if (ballotsDigest(await ballotsAsCounted(db, closure, bundle), bundle.salt) !== closure.ballotsDigest) {
		return 'ballots-changed'
	}
	const digests = digestsOf(bundle)
	if (digests.ballots !== closure.ballotsDigest || digests.result !== digest) return 'bundle-changed'
	return (await digestInLog(db, editionId, closure.id)) === closure.ballotsDigest ? null : 'log-differs'
}

/** The ballots as they stand in their own table, named and narrowed as the closure did it. */
async function ballotsAsCounted(db: Db, closure: Closed['closure'], bundle: ResultBundle): Promise<Ballot[]> {
	const cast = await db
		.select()
		.from(ballots)
		.where(and(eq(ballots.roundId, closure.roundId), eq(ballots.country, closure.country), isNotNull(ballots.cast)))
	return bundle.ballots.map(({ partner, votes }) => {
		const own = cast.find((ballot) => ballot.pseudonym === partner || ballot.partnerId === partner)
		const recused = votes.flatMap((vote) => (vote.kind === 'recused' ? vote.submission : []))
		const eligible = respectRecusals(own?.cast ?? [], recused).filter(({ submission }) =>
			closure.eligibleSubmissions.includes(submission),
		)
		return { partner, votes: eligible }
	})
}

async function digestInLog(db: Db, editionId: string, closureId: string): Promise<unknown> {
	const [entry] = await db
		.select({ body: logEntries.body })
		.from(logEntries)
		.where(
			and(
				eq(logEntries.editionId, editionId),
				eq(logEntries.kind, 'round.closed'),
				eq(sql`${logEntries.body}->>'closure'`, closureId),
			),
		)
	return entry?.body.ballots
}
