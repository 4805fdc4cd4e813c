import type { Vote } from '#app/domain/voting/ballot.ts'

export type KnownVotes = {
	/** The vote whose object begins at `from`, or undefined if there is none; `end` is then where it ended. */
	readonly voteAt: (bytes: Uint8Array, from: number, to: number) => Vote | undefined
	end: number
}

const slots = 1 << 15
const most = slots / 2
const open = 123
const close = 125

/**
 * Millions of ballots hold the same few votes: each is parsed once and found again by its bytes, compared one by one.
 * What JSON.parse took from a brace on is the whole object, wherever braces stand in its texts: if the count of braces
 * ended too early or too late, it would not have parsed. So a method whose votes hold no objects need not count them.
 */
export const knownVotes = (hasInner: boolean, parse: (bytes: Uint8Array) => Vote | undefined): KnownVotes => {
	const spellings: (Uint8Array | undefined)[] = new Array(slots)
	const votes: (Vote | undefined)[] = new Array(slots)
	let size = 0

	const endOf = hasInner ? endOfOuter : endOfFirst
	return {
		end: 0,
		voteAt(bytes, from, to) {
			const at = endOf(bytes, from, to)
			if (at < 0) return
			this.end = at
			let slot = hashOf(bytes, from, at) & (slots - 1)
			for (let spelling = spellings[slot]; spelling; spelling = spellings[slot]) {
				if (sameBytes(spelling, bytes, from, at)) return votes[slot]
				slot = (slot + 1) & (slots - 1)
			}
			const spelling = bytes.slice(from, at)
			const vote = parse(spelling)
			if (vote && size < most) {
				spellings[slot] = spelling
				votes[slot] = vote
				size++
			}
			return vote
		},
	}
}

const endOfFirst = (bytes: Uint8Array, from: number, to: number): number => {
	let at = from
	while (at < to && bytes[at] !== close) at++
	return at < to ? at + 1 : -1
}

const endOfOuter = (bytes: Uint8Array, from: number, to: number): number => {
	let depth = 0
	for (let at = from; at < to; at++) {
		if (bytes[at] === open) depth++
		else if (bytes[at] === close && --depth === 0) return at + 1
	}
	return -1
}

const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
	let hash = to - from
	let at = from
	for (; at + 4 <= to; at += 4) {
		const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
		hash = Math.imul(hash ^ four, 0x5bd1e995)
		hash ^= hash >>> 15
	}
	for (; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
	return hash ^ (hash >>> 15)
}

const sameBytes = (spelling: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean => {
	if (spelling.length !== to - from) return false
	for (let i = 0; i < spelling.length; i++) if (spelling[i] !== bytes[from + i]) return false
	return true
}
