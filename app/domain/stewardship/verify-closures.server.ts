import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import type { Ballot } from '#app/domain/voting/ballot.ts'
import { ballotsDigest } from '#app/domain/voting/ballots-digest.ts'
import { respectRecusals } from '#app/domain/voting/recusal.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, closures, longlistPlaces, resultBundles, rounds } from '#db/schema/index.ts'
import { closureRecord, faultInResults, hasLawfulExclusions } from './closure-record.server.ts'

export type ClosureFault = 'bundle-missing' | 'ballots-changed' | 'bundle-changed' | 'log-differs' | 'exclusion-changed'

export interface VerifiedClosure {
	readonly closureId: string
	readonly country: string
	readonly fault: ClosureFault | null
}

/** Counts the digest of every closed round's ballots anew and compares it with the closure, its bundles and the log. */
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
	const record = await closureRecord(db, editionId, closure.id, bundle)
	const first = record.results[0]!
	if (ballotsDigest(await ballotsAsCounted(db, closure, first), first.salt) !== closure.ballotsDigest) {
		return 'ballots-changed'
	}
	if (first.digests.ballots !== closure.ballotsDigest || bundle.digests.result !== digest) return 'bundle-changed'
	const fault = faultInResults(record)
	if (fault) return fault
	const closing = record.entries.find(({ kind }) => kind === 'round.closed')
	if (closing?.body.ballots !== closure.ballotsDigest) return 'log-differs'
	return hasLawfulExclusions(record) ? null : 'exclusion-changed'
}

/** The ballots as they stand in their own table, named and narrowed as the closure did it. */
async function ballotsAsCounted(db: Db, closure: Closed['closure'], bundle: ResultBundle): Promise<Ballot[]> {
	const here = and(eq(ballots.roundId, closure.roundId), eq(ballots.country, closure.country))
	const cast = await db
		.select()
		.from(ballots)
		.where(and(here, isNotNull(ballots.cast)))
	const places = await db.select().from(longlistPlaces).where(eq(longlistPlaces.roundId, closure.roundId))
	const eligible = new Set(closure.eligibleSubmissions)
	const asked = new Set(places.map(({ partnerId, submissionId }) => `${partnerId} ${submissionId}`))
	const byName = new Map(cast.flatMap((ballot) => [ballot.pseudonym ?? '', ballot.partnerId].map((n) => [n, ballot])))
	return bundle.ballots.map(({ partner, votes }) => {
		const own = byName.get(partner)
		const recused = votes.flatMap((vote) => (vote.kind === 'recused' ? vote.submission : []))
		const unasked = votes.filter(
			({ kind, submission }) => kind === 'unasked' && !asked.has(`${own?.partnerId} ${submission}`),
		)
		const others = new Set(unasked.map(({ submission }) => submission))
		const given = respectRecusals(own?.cast ?? [], recused).filter(
			({ submission }) => eligible.has(submission) && !others.has(submission),
		)
		return { partner, votes: [...given, ...unasked] }
	})
}
