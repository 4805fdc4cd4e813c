import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChainEntry, type ChainHead, emptyHead, entryHash, verifyChain } from '#app/domain/log/chain.ts'

const seal = (bodies: readonly unknown[]): ChainEntry[] => {
	let previous = emptyHead
	return bodies.map((body, i) => {
		const at = new Date(Date.UTC(2026, 9, 15, 12, i)).toISOString()
		const entry = { edition: 'e1', seq: i + 1, at, kind: 'submission-published', body, previous }
		previous = entryHash(entry)
		return { ...entry, hash: previous }
	})
}
const headOf = (entries: readonly ChainEntry[]): ChainHead => ({
	size: entries.length,
	hash: entries.at(-1)?.hash ?? emptyHead,
})
const three = seal([{ submission: 'a' }, { submission: 'b' }, { submission: 'c' }])
const changed = (at: number, change: Partial<ChainEntry>) =>
	three.map((entry, i) => (i === at ? { ...entry, ...change } : entry))

test('an untouched chain verifies up to its head', () => {
	expect(verifyChain(three, headOf(three))).toEqual({ ok: true, head: headOf(three) })
	expect(verifyChain([], { size: 0, hash: emptyHead })).toEqual({ ok: true, head: { size: 0, hash: emptyHead } })
})

test('the first broken entry is named, with why', () => {
	expect(verifyChain(changed(1, { body: { submission: 'z' } }))).toEqual({ ok: false, seq: 2, why: 'wrong-hash' })
	expect(verifyChain(changed(1, { body: { half: 0.5 } }))).toEqual({ ok: false, seq: 2, why: 'wrong-hash' })
	expect(verifyChain(changed(2, { edition: 'e2' }))).toEqual({ ok: false, seq: 3, why: 'wrong-edition' })
	expect(verifyChain(changed(1, { previous: emptyHead }))).toEqual({ ok: false, seq: 2, why: 'wrong-previous' })
	expect(verifyChain(three.toSpliced(1, 1))).toEqual({ ok: false, seq: 2, why: 'wrong-seq' })
	expect(verifyChain(three.slice(0, 2), headOf(three))).toEqual({ ok: false, seq: 3, why: 'entries-missing' })
	expect(verifyChain(three, headOf(three.slice(0, 2)))).toEqual({ ok: false, seq: 3, why: 'entries-beyond-head' })
	expect(verifyChain(three, { size: 3, hash: emptyHead })).toEqual({ ok: false, seq: 3, why: 'wrong-head' })
})

test('a last entry sealed anew is found by the head', () => {
	const { hash: _, ...last } = { ...three[2]!, body: { submission: 'z' } }

	expect(verifyChain([three[0]!, three[1]!, { ...last, hash: entryHash(last) }], headOf(three))).toEqual({
		ok: false,
		seq: 3,
		why: 'wrong-head',
	})
})

test('the order of keys in a body does not matter', () => {
	const [entry] = seal([{ country: 'LV', count: 7 }])

	expect(verifyChain([{ ...entry!, body: { count: 7, country: 'LV' } }]).ok).toBe(true)
})

const tamperings: Record<string, (entries: ChainEntry[], at: number) => ChainEntry[]> = {
	'body changed': (entries, at) => entries.with(at, { ...entries[at]!, body: { number: -1 } }),
	'kind changed': (entries, at) => entries.with(at, { ...entries[at]!, kind: 'submission-declined' }),
	'instant changed': (entries, at) => entries.with(at, { ...entries[at]!, at: '2020-10-17T20:59:59.000Z' }),
	'hash flipped': (entries, at) => entries.with(at, { ...entries[at]!, hash: flipped(entries[at]!.hash) }),
	'link flipped': (entries, at) => entries.with(at, { ...entries[at]!, previous: flipped(entries[at]!.previous) }),
	'sealed anew': (entries, at) => {
		const forged = { ...entries[at]!, body: { number: -1 } }
		return entries.with(at, { ...forged, hash: entryHash(forged) })
	},
	deleted: (entries, at) => entries.toSpliced(at, 1),
	'inserted again': (entries, at) => entries.toSpliced(at, 0, entries[at]!),
	'forged and inserted': (entries, at) => {
		const forged = { ...entries[at]!, body: { number: -1 } }
		return entries.toSpliced(at, 0, { ...forged, hash: entryHash(forged) })
	},
	'moved to the end': (entries, at) => [...entries.toSpliced(at, 1), entries[at]!],
	'cut from here': (entries, at) => entries.slice(0, at),
}
const flipped = (hash: string) => `${hash[0] === '0' ? '1' : '0'}${hash.slice(1)}`

test.each(Object.entries(tamperings))('%s: found where it happened', (name, tamper) => {
	const chains = fc.array(fc.record({ number: fc.nat() }), { minLength: 1, maxLength: 12 })
	fc.assert(
		fc.property(chains, fc.nat(), (bodies, nat) => {
			const entries = seal(bodies)
			const at = nat % entries.length
			fc.pre(name !== 'moved to the end' || at < entries.length - 1)
			const check = verifyChain(tamper(entries, at), headOf(entries))
			expect(check).toMatchObject({ ok: false })
			if (!check.ok) expect([at + 1, at + 2]).toContain(check.seq)
		}),
	)
})
