import { expect, test } from 'vitest'
import { type ChainEntry, emptyHead, entryHash, verifyChain } from '#app/domain/log/chain.ts'
import { type Checkpoint, isSigned, signCheckpoint, verifyCheckpoint } from '#app/domain/log/checkpoint.ts'
import { type Lot, lotFrom } from '../results/random-contest.ts'

const kinds = ['submission.published', 'ballot.cast', 'partner.joined', 'round.closed']
const sealed = (entries: readonly ChainEntry[]): ChainEntry[] => {
	let previous = emptyHead
	return entries.map((entry, i) => {
		const anew = { ...entry, seq: i + 1, previous }
		previous = entryHash(anew)
		return { ...anew, hash: previous }
	})
}
const chainOf = (lot: Lot): ChainEntry[] =>
	sealed(
		Array.from({ length: 2 + lot(30) }, (_, i) => ({
			edition: 'e1',
			seq: i + 1,
			at: new Date(Date.UTC(2026, 9, 15, 12, i)).toISOString(),
			kind: kinds[lot(kinds.length)]!,
			body: { submission: `s${lot(50)}`, partner: `p${lot(7)}`, ballots: lot(9) },
			previous: '',
			hash: '',
		})),
	)
const checkpointOf = (chain: readonly ChainEntry[]): Checkpoint => ({
	edition: 'e1',
	size: chain.length,
	head: chain.at(-1)!.hash,
})

/** Flips one bit anywhere in the text of an entry; null where nothing readable is left or the entry says the same. */
const flipped = (lot: Lot, entry: ChainEntry): ChainEntry | null => {
	const bytes = new TextEncoder().encode(JSON.stringify(entry))
	bytes[lot(bytes.length)]! ^= 1 << lot(7)
	try {
		const changed = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
		return JSON.stringify(changed) === JSON.stringify(entry) ? null : changed
	} catch {
		return null
	}
}

type Tampering = (lot: Lot, chain: readonly ChainEntry[]) => ChainEntry[]
const tamperings: Record<string, Tampering> = {
	flip(lot, chain) {
		const at = lot(chain.length)
		for (;;) {
			const entry = flipped(lot, chain[at]!)
			if (entry) return chain.with(at, entry)
		}
	},
	delete: (lot, chain) => chain.toSpliced(lot(chain.length), 1),
	insert(lot, chain) {
		const at = lot(chain.length + 1)
		const model = chain[lot(chain.length)]!
		const forged = { ...model, seq: at + 1, previous: chain[at - 1]?.hash ?? emptyHead }
		return chain.toSpliced(at, 0, { ...forged, hash: entryHash(forged) })
	},
	reorder(lot, chain) {
		const [from, to] = [lot(chain.length), lot(chain.length - 1)]
		return chain.toSpliced(from, 1).toSpliced(to >= from ? to + 1 : to, 0, chain[from]!)
	},
	cut: (lot, chain) => chain.slice(0, lot(chain.length)),
}
const isSame = (a: readonly ChainEntry[], b: readonly ChainEntry[]) => JSON.stringify(a) === JSON.stringify(b)

test('a thousand tamperings with a chain are all found, by its head and by the mailed checkpoint', () => {
	const names = Object.keys(tamperings)
	const tried = Object.fromEntries(names.map((name) => [name, 0]))
	for (let seed = 0; seed < 1_000; seed++) {
		const lot = lotFrom(seed)
		const chain = chainOf(lot)
		const name = names[seed % names.length]!
		let tampered = tamperings[name]!(lot, chain)
		while (isSame(tampered, chain)) tampered = tamperings[name]!(lot, chain)
		tried[name]! += 1

		const head = { size: chain.length, hash: chain.at(-1)!.hash }
		expect(verifyChain(chain, head).ok).toBe(true)
		expect(verifyChain(tampered, head).ok, `${name}, chain ${seed}`).toBe(false)
		// An entry put in behind the checkpoint is what a log that goes on looks like.
		const goesOn = isSame(tampered.slice(0, chain.length), chain)
		expect(verifyCheckpoint(tampered, checkpointOf(chain)) === undefined, `${name}, chain ${seed}`).toBe(goesOn)
	}
	expect(tried).toEqual({ flip: 200, delete: 200, insert: 200, reorder: 200, cut: 200 })
})

test('a chain written anew from any entry on, head and all, is found by the mailed checkpoint alone', () => {
	for (let seed = 0; seed < 200; seed++) {
		const lot = lotFrom(seed)
		const chain = chainOf(lot)
		const at = lot(chain.length)
		const anew = sealed(chain.with(at, { ...chain[at]!, body: { ballots: -1 } }))

		expect(verifyChain(anew, { size: anew.length, hash: anew.at(-1)!.hash }).ok).toBe(true)
		expect(verifyCheckpoint(anew, checkpointOf(chain))).toBe('wrong-head')
	}
})

test('a log that goes on after the checkpoint still runs through it; one that was cut does not', () => {
	const chain = chainOf(lotFrom(4))
	const checkpoint = checkpointOf(chain.slice(0, 2))

	expect(verifyCheckpoint(chain, checkpoint)).toBeUndefined()
	expect(verifyCheckpoint(chain.slice(0, 1), checkpoint)).toBe('entries-missing')
	expect(verifyCheckpoint([], checkpoint)).toBe('entries-missing')
	expect(verifyCheckpoint(chain, { ...checkpoint, edition: 'e2' })).toBe('wrong-edition')
})

test('only the installation signs its checkpoints', () => {
	const signed = signCheckpoint(checkpointOf(chainOf(lotFrom(1))), 'a secret')

	expect(isSigned(signed, 'a secret')).toBe(true)
	expect(isSigned(signed, 'another secret')).toBe(false)
	expect(isSigned({ ...signed, size: signed.size + 1 }, 'a secret')).toBe(false)
})
