import { digestOf } from '#app/domain/shared/digest.ts'

/** An entry before it is sealed: what its hash covers. */
export type UnsealedEntry = {
	readonly edition: string
	readonly seq: number
	/** ISO 8601 in UTC, to the millisecond. */
	readonly at: string
	readonly kind: string
	readonly body: unknown
	/** The hash of the entry before, or `emptyHead`. */
	readonly previous: string
}
export type ChainEntry = UnsealedEntry & { readonly hash: string }

/** How long the chain is and the hash of its last entry. */
export type ChainHead = { readonly size: number; readonly hash: string }

export type ChainFault =
	| 'wrong-edition'
	| 'wrong-seq'
	| 'wrong-previous'
	| 'wrong-hash'
	| 'entries-missing'
	| 'entries-beyond-head'
	| 'wrong-head'
export type ChainCheck =
	| { readonly ok: true; readonly head: ChainHead }
	| { readonly ok: false; readonly seq: number; readonly why: ChainFault }

/** What the first entry names as the one before it. */
export const emptyHead = '0'.repeat(64)

export const entryHash = ({ edition, seq, at, kind, body, previous }: UnsealedEntry): string =>
	digestOf({ edition, seq, at, kind, body, previous })

/** Reads a chain from its first entry; with a head, its end is checked too, which alone finds a cut tail. */
export const verifyChain = (entries: Iterable<ChainEntry>, head?: ChainHead): ChainCheck => {
	let reached: ChainHead = { size: 0, hash: emptyHead }
	let edition: string | undefined
	for (const entry of entries) {
		edition ??= entry.edition
		const why = entry.edition === edition ? faultAfter(reached, entry) : 'wrong-edition'
		if (why) return { ok: false, seq: reached.size + 1, why }
		reached = { size: entry.seq, hash: entry.hash }
	}
	const why = head && faultAtEnd(reached, head)
	return why
		? { ok: false, seq: Math.min(reached.size, head.size) + (why === 'wrong-head' ? 0 : 1), why }
		: { ok: true, head: reached }
}

/** For a chain read page by page: what is wrong with the next entry, if anything. */
export const faultAfter = (reached: ChainHead, entry: ChainEntry): ChainFault | undefined => {
	if (entry.seq !== reached.size + 1) return 'wrong-seq'
	if (entry.previous !== reached.hash) return 'wrong-previous'
	if (!isSealed(entry)) return 'wrong-hash'
}

export const faultAtEnd = (reached: ChainHead, head: ChainHead): ChainFault | undefined => {
	if (reached.size < head.size) return 'entries-missing'
	if (reached.size > head.size) return 'entries-beyond-head'
	if (reached.hash !== head.hash) return 'wrong-head'
}

const isSealed = (entry: ChainEntry): boolean => {
	try {
		return entryHash(entry) === entry.hash
	} catch {
		return false // a body that could never have been hashed
	}
}
