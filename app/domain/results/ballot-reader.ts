import type { RoundRules } from '#app/domain/contest/rules.ts'
import { Ballot, faultInCastVotes, Vote, type VoteFault } from '#app/domain/voting/ballot.ts'
import { type KnownVotes, knownVotes } from './known-votes.ts'

/** The partner's id stands between `from` and `to` of `bytes`, in UTF-8. */
export interface ReadBallot {
	readonly votes: readonly Vote[]
	readonly bytes: Uint8Array
	readonly from: number
	readonly to: number
}
export type BallotReader = (bytes: Uint8Array, from: number, to: number) => ReadBallot

export type LineFault = VoteFault | 'no-ballot' | 'submission-unknown' | 'partner-unknown' | 'partner-voted-twice'

/** A line that is no ballot of this contest; its message is the fault. */
export class UncountableLine extends Error {}

export const uncountable = (fault: LineFault): UncountableLine => new UncountableLine(fault)

const few = 12
const utf8 = new TextEncoder()
const text = new TextDecoder('utf-8', { fatal: true })
const opening = utf8.encode('{"partner":"')
const between = utf8.encode('","votes":[')
const [quote, backslash, comma, braceOpen, bracketClose, braceClose, firstPrintable] = [34, 92, 44, 123, 93, 125, 32]

/**
 * Reads one ballot from the bytes of its line. A line in the usual form is followed byte by byte, and a vote that was
 * read before is known by its bytes; every other line goes through JSON.parse and the schema. Both say the same.
 */
export const ballotReader = (rules: RoundRules, submissions: ReadonlySet<string>): BallotReader => {
	const check = (votes: readonly Vote[]) => {
		const fault = faultInCastVotes(rules, votes)
		if (fault) throw uncountable(fault)
		if (!votes.every((vote) => submissions.has(vote.submission))) throw uncountable('submission-unknown')
	}
	const known = knownVotes(rules.method === 'criteria', (bytes) => {
		const parsed = Vote.safeParse(jsonOf(bytes))
		if (parsed.success) check([parsed.data])
		return parsed.data
	})
	return (bytes, from, to) => {
		const usual = readUsual(known, bytes, from, to)
		if (usual) {
			if (!isHarmless(rules, usual.votes)) check(usual.votes)
			return usual
		}
		const parsed = Ballot.safeParse(jsonOf(bytes.subarray(from, to)))
		if (!parsed.success) throw uncountable('no-ballot')
		check(parsed.data.votes)
		const partner = utf8.encode(parsed.data.partner)
		return { votes: parsed.data.votes, bytes: partner, from: 0, to: partner.length }
	}
}

/** Each vote was checked by itself when it was first read: quickly seen, they do nothing wrong together either. */
const isHarmless = ({ approvals }: RoundRules, votes: readonly Vote[]): boolean => {
	if (votes.length > few) return false
	let ticks = 0
	for (let i = 0; i < votes.length; i++) {
		const vote = votes[i]!
		if (vote.kind === 'ticked') ticks++
		for (let j = 0; j < i; j++) {
			const other = votes[j]!
			if (other.submission === vote.submission) return false
			if (vote.kind === 'ranked' && other.kind === 'ranked' && other.place === vote.place) return false
		}
	}
	return ticks <= approvals
}

/** `{"partner":"…","votes":[…]}` without a space or an escape outside of the votes; undefined for anything else. */
const readUsual = (known: KnownVotes, bytes: Uint8Array, from: number, to: number): ReadBallot | undefined => {
	if (!standsAt(bytes, from, to, opening)) return
	const name = from + opening.length
	let at = name
	while (at < to && bytes[at] !== quote) {
		if (bytes[at] === backslash || bytes[at]! < firstPrintable) return
		at++
	}
	if (at === name || !standsAt(bytes, at, to, between)) return
	const ballot = { votes: [] as Vote[], bytes, from: name, to: at }
	at += between.length
	if (bytes[at] !== bracketClose)
		for (;;) {
			if (bytes[at] !== braceOpen) return
			const vote = known.voteAt(bytes, at, to)
			if (!vote) return
			ballot.votes.push(vote)
			at = known.end
			if (bytes[at] === bracketClose) break
			if (bytes[at] !== comma) return
			at++
		}
	return bytes[at + 1] === braceClose && at + 2 === to ? ballot : undefined
}

const standsAt = (bytes: Uint8Array, at: number, to: number, expected: Uint8Array): boolean => {
	if (at + expected.length > to) return false
	for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false
	return true
}

const jsonOf = (bytes: Uint8Array): unknown => {
	try {
		return JSON.parse(text.decode(bytes))
	} catch {
		return undefined // no JSON, or no text: the schema refuses it
	}
}
