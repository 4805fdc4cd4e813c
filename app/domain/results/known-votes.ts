import type { Vote } from '#app/domain/voting/ballot.ts'

export type KnownVotes = {
	/** The vote whose object begins at `from`, or undefined if there is none; `end` is then where it ended. */
	readonly voteAt: (bytes: Uint8Array, from: number, to: number) => Vote | undefined
	end: number
}

const slots = 1 << 15
const most = slots / 2
const [open, close] = [123, 125]

/**
 * Millions of ballots hold the same few votes: each is parsed once and found again by its bytes, compared one by one.
 * What JSON.parse took from a brace on is the whole object, wherever braces stand in its texts: if the count of braces
 * ended too early or too late, it would not have parsed.
 */
export const knownVotes = (parse: (bytes: Uint8Array) => Vote | undefined): KnownVotes => {
	const spellings: (Uint8Array | undefined)[] = new Array(slots)
	const votes: (Vote | undefined)[] = new Array(slots)
	let size = 0

	return {
		end: 0,
		voteAt(bytes, from, to) {
			let hash = 0x811c9dc5
			let depth = 1
			let at = from + 1
			for (; at < to && depth > 0; at++) {
				const byte = bytes[at]!
				hash = Math.imul(hash ^ byte, 0x01000193)
				// Both braces are 123 or 125, and no letter or digit is.
				if (byte >= open) depth += byte === open ? 1 : byte === close ? -1 : 0
			}
			if (depth > 0) return
			this.end = at
			let slot = (hash ^ (hash >>> 15)) & (slots - 1)
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

const sameBytes = (spelling: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean => {
	if (spelling.length !== to - from) return false
	for (let i = 0; i < spelling.length; i++) if (spelling[i] !== bytes[from + i]) return false
	return true
}
