import { asc, eq, isNotNull } from 'drizzle-orm'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { inVoteOrder } from '#app/domain/voting/ballot-state.ts'
import { ballots, logEntries, supersededBallots } from '#db/schema/index.ts'
import type { SentBallot } from './voters.ts'

/** Everything that is not as it must be after a cut, each as a sentence. */
export async function faultsInBallots({ db }: Context, sent: readonly SentBallot[]): Promise<string[]> {
	const logged = await db.select().from(logEntries).where(eq(logEntries.kind, 'ballot.cast'))
	const rows = await db.select().from(ballots).where(isNotNull(ballots.cast))
	const seats = new Set(rows.map(({ country, partnerId }) => seatOf({ country, partnerId })))
	const faults = seats.size < rows.length ? ['a seat has two ballots'] : []
	for (const seat of new Set(sent.filter(({ acknowledged }) => acknowledged).map(seatOf)))
		if (!seats.has(seat)) faults.push(`${seat} has no ballot`)
	for (const row of rows) {
		const earlier = await db
			.select()
			.from(supersededBallots)
			.where(eq(supersededBallots.ballotId, row.id))
			.orderBy(asc(supersededBallots.revision))
		const revisions = [...earlier, { revision: row.revision, votes: row.cast ?? [], receipt: row.receipt }]
		const entries = logged.filter(({ body }) => (body as { ballot?: string }).ballot === row.id)
		const here = sent.filter((each) => seatOf(each) === seatOf(row))
		faults.push(...faultsOfSeat(revisions, entries.length, here).map((what) => `${seatOf(row)}: ${what}`))
	}
	return faults
}

interface Revision {
	readonly revision: number
	readonly votes: readonly Vote[]
	readonly receipt: string | null
}

function faultsOfSeat(revisions: readonly Revision[], logged: number, sent: readonly SentBallot[]): string[] {
	const counted = revisions.every(({ revision }, at) => revision === at + 1)
	const receipts = new Set(revisions.map(({ receipt }) => receipt))
	const kept = revisions.map(({ votes }) => wording(votes))
	return [
		...(counted ? [] : ['a revision is missing']),
		...(receipts.size === revisions.length ? [] : ['two revisions share a receipt']),
		...(logged === revisions.length ? [] : [`${revisions.length} revisions, ${logged} entries in the log`]),
		...faultsOfOrder(kept, sent),
	]
}

/** What is kept is what was sent, in that order; only what nobody acknowledged may be missing. */
function faultsOfOrder(kept: readonly string[], sent: readonly SentBallot[]): string[] {
	const faults: string[] = []
	let at = 0
	for (const { votes, acknowledged } of sent) {
		if (kept[at] === wording(votes)) at += 1
		else if (acknowledged) faults.push('an acknowledged ballot is gone or out of its place')
	}
	return at === kept.length ? faults : [...faults, 'a ballot is there that nobody sent, or twice']
}

const seatOf = ({ partnerId, country }: { partnerId: string; country: string }) => `${partnerId} in ${country}`
const wording = (votes: readonly Vote[]) => canonicalJson(inVoteOrder(votes))
