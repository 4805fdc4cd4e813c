import type { Vote } from '#app/domain/voting/ballot.ts'
import { ballotReader, type ReadBallot, uncountable } from './ballot-reader.ts'
import type { LinesHeader } from './bundle-lines.ts'
import { paperOf } from './counting.ts'
import { fingerprints } from './fingerprints.ts'
import { standingsOf } from './standing.ts'
import { sumsOf } from './sums.ts'
import { settling, type Tally } from './tally.ts'

/** Gives every ballot's line to `take`, in their order; may be asked for again. */
export type EachLine = (take: (bytes: Uint8Array, from: number, to: number) => void) => Promise<void>

const text = new TextDecoder()
const nameOf = ({ bytes, from, to }: ReadBallot) => text.decode(bytes.subarray(from, to))

/**
 * The same count as `tally`, from ballots that are never all in memory: one pass for the sums, one more for each step
 * of the tie chain that needs the ballots. Throws `UncountableLine` at the first line that is no ballot of the contest.
 */
export const countLines = async (header: LinesHeader, eachLine: EachLine): Promise<Tally & { ballots: number }> => {
	const { rules, submissions, partners } = header
	const eligible = header.eligible ?? submissions.map(({ id }) => id)
	const paper = paperOf({ rules, eligible })
	const read = ballotReader(rules, new Set(submissions.map(({ id }) => id)))
	const eachVotes = (take: (votes: readonly Vote[]) => void) =>
		eachLine((bytes, from, to) => take(read(bytes, from, to).votes))

	const sums = sumsOf(paper)
	const seen = fingerprints()
	const expected = partners && new Set(partners.map(({ id }) => id))
	const suspects = new Set<string>()
	let ballots = 0
	await eachLine((bytes, from, to) => {
		const ballot = read(bytes, from, to)
		if (expected && !expected.has(nameOf(ballot))) throw uncountable('partner-unknown')
		if (!seen.add(ballot.bytes, ballot.from, ballot.to)) suspects.add(seen.keyOf(ballot.bytes, ballot.from, ballot.to))
		sums.add(ballot.votes)
		ballots++
	})
	if (suspects.size > 0) await lookTwice(suspects, seen.keyOf, (take) => eachLine((...line) => take(read(...line))))

	const standings = standingsOf(sums.read(), paper.method.unit, rules)
	const settlement = settling(paper, rules, standings, header.chair ?? null)
	let next = settlement.next()
	while (!next.done) {
		await eachVotes(next.value.add)
		next = settlement.next()
	}
	return { standings, ...next.value, ballots }
}

/** Among names whose fingerprints are alike: is any the same? */
const lookTwice = async (
	suspects: ReadonlySet<string>,
	keyOf: (bytes: Uint8Array, from: number, to: number) => string,
	eachBallot: (take: (ballot: ReadBallot) => void) => Promise<void>,
): Promise<void> => {
	const names = new Set<string>()
	await eachBallot((ballot) => {
		if (!suspects.has(keyOf(ballot.bytes, ballot.from, ballot.to))) return
		const name = nameOf(ballot)
		if (names.has(name)) throw uncountable('partner-voted-twice')
		names.add(name)
	})
}
