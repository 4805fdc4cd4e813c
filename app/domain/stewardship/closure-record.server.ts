import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { earlierResults } from '#app/domain/results/earlier-results.ts'
import { exclusionText } from '#app/domain/results/exclusion.ts'
import { followsWithout } from '#app/domain/results/follows-without.ts'
import { digestsOf, type ResultBundle } from '#app/domain/results/result-bundle.ts'
import type { Db } from '#db/client.server.ts'
import { exclusions, logEntries } from '#db/schema/index.ts'

type Row = typeof exclusions.$inferSelect
type Entry = Pick<typeof logEntries.$inferSelect, 'kind' | 'body'>

/** What the log says of a closure, and all results that it has had, the first one first. */
export async function closureRecord(db: Db, editionId: string, closureId: string, current: ResultBundle) {
	const entries: Entry[] = await db
		.select({ kind: logEntries.kind, body: logEntries.body })
		.from(logEntries)
		.where(
			and(
				eq(logEntries.editionId, editionId),
				inArray(logEntries.kind, ['round.closed', 'chair.confirmed', proposed, confirmed]),
				eq(sql`${logEntries.body}->>'closure'`, closureId),
			),
		)
		.orderBy(asc(logEntries.seq))
	const rows = await db.select().from(exclusions).where(eq(exclusions.closureId, closureId))
	const earlier = earlierResults(rows)
	return { entries, rows, earlier, results: [...earlier.map(({ bundle }) => bundle), current] }
}
export type ClosureRecord = Awaited<ReturnType<typeof closureRecord>>

const proposed = 'ballot.exclusion-proposed'
const confirmed = 'ballot.exclusion-confirmed'

/** Every result is whole, and its digest stands in the log. */
export const faultInResults = ({ results, entries }: ClosureRecord): 'bundle-changed' | 'log-differs' | null => {
	const isWhole = ({ digests, ...bundle }: ResultBundle) => {
		const counted = digestsOf(bundle)
		return counted.ballots === digests.ballots && counted.result === digests.result
	}
	if (!results.every(isWhole)) return 'bundle-changed'
	const logged = new Set(entries.map(({ body }) => body.result))
	return results.every(({ digests }) => logged.has(digests.result)) ? null : 'log-differs'
}

/** Each result follows from the one before by the ballot that two people left out, as the log has it. */
export const hasLawfulExclusions = ({ entries, rows, earlier, results }: ClosureRecord): boolean =>
	rows.every((row) => (row.confirmedAt !== null) === (row.before !== null) && isCommitted(entries, row)) &&
	entries.filter(({ kind }) => kind === confirmed).length === earlier.length &&
	earlier.every(({ bundle, exclusion }, i) => {
		const after = results[i + 1]!
		const entry = entryOf(entries, confirmed, exclusion.id)
		return (
			exclusion.confirmedBy !== null &&
			exclusion.confirmedBy !== exclusion.proposedBy &&
			followsWithout(bundle, after, exclusion.partner) &&
			entry?.body.before === bundle.digests.result &&
			entry.body.ballots === after.digests.ballots
		)
	})

const isCommitted = (entries: readonly Entry[], { id, salt, partner, reason }: Row): boolean => {
	const commitment = createHash('sha256')
		.update(`${salt}:${exclusionText({ partner, reason })}`)
		.digest('hex')
	return entryOf(entries, proposed, id)?.body.what === commitment
}

const entryOf = (entries: readonly Entry[], kind: string, exclusion: string) =>
	entries.find((entry) => entry.kind === kind && entry.body.exclusion === exclusion)
