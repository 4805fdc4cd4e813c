import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestNote, NoteForm } from '#app/domain/voting/ballot-note.ts'
import { inOwnOrder } from '#app/domain/voting/ballot-order.ts'
import { ballotState } from '#app/domain/voting/ballot-state.ts'
import { choiceOf, choicesOf, voteOfChoice } from '#app/domain/voting/choices.ts'
import { ballotReceipt } from '#app/domain/voting/receipt.ts'
import { respectRecusals } from '#app/domain/voting/recusal.ts'
import { ReviewedBallot, VoteForm, voteOf } from '#app/domain/voting/vote-form.ts'
import { roundState, votingWindow } from '#app/domain/voting/voting-window.ts'

const criteria = [
	{ key: 'new', weight: 1, names: { en: 'New' } },
	{ key: 'useful', weight: 1, names: { en: 'Useful' } },
]
const entries = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id }))

test('each partner reads in an order of its own, the same however the submissions come', () => {
	const own = inOwnOrder('partner-1', entries)
	expect(own.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(entries)
	expect(inOwnOrder('partner-1', entries.toReversed())).toEqual(own)
	expect(inOwnOrder('partner-2', entries)).not.toEqual(own)
})

test('a recusal stands above every vote, and stating it again changes nothing', () => {
	const kinds = fc.constantFrom('abstained' as const, 'ticked' as const)
	const votes = fc.array(fc.record({ submission: fc.constantFrom('a', 'b', 'c'), kind: kinds }))
	fc.assert(
		fc.property(votes, fc.subarray(['a', 'b', 'c']), (given, recused) => {
			const once = respectRecusals(given, recused)
			expect(respectRecusals(once, recused)).toEqual(once)
			for (const { submission, kind } of once) expect(kind === 'recused').toBe(recused.includes(submission))
		}),
	)
})

test('a ballot is begun, cast, and open again when its draft says something else', () => {
	const abstained = [{ submission: 'a', kind: 'abstained' as const }]
	expect(ballotState(undefined)).toBe('none')
	expect(ballotState({ draft: [], cast: null })).toBe('none')
	expect(ballotState({ draft: abstained, cast: null })).toBe('draft')
	expect(ballotState({ draft: abstained, cast: abstained })).toBe('cast')
	expect(ballotState({ draft: [], cast: abstained })).toBe('reopened')
})

test('an abstention says nothing else, and open criteria stay open', () => {
	const read = (input: unknown) => voteOf('a', VoteForm({ criteria }).parse(input))
	expect(read({ kind: 'scored', scores: { new: '4' } })).toEqual({
		submission: 'a',
		kind: 'scored',
		scores: { new: 4 },
	})
	expect(read({ kind: 'abstained', scores: { new: '4' } })).toEqual({ submission: 'a', kind: 'abstained' })
	expect(VoteForm({ criteria }).safeParse({ kind: 'scored', scores: { new: '6' } }).success).toBe(false)
})

test('a place, a tick, and a line that is empty again', () => {
	const read = (input: unknown) => voteOf('a', VoteForm({ criteria }).parse(input))
	expect(read({ kind: 'ranked', place: '12' })).toEqual({ submission: 'a', kind: 'ranked', place: 12 })
	expect(read({ kind: 'ticked' })).toEqual({ submission: 'a', kind: 'ticked' })
	for (const empty of [{ kind: 'none' }, { kind: 'ranked' }, { kind: 'scored' }]) expect(read(empty)).toBeNull()
})

test('a note is tidied, and has an end', () => {
	expect(NoteForm.parse({ note: ' one\r\ntwo ' })).toEqual({ note: 'one\ntwo' })
	expect(NoteForm.parse({})).toEqual({ note: '' })
	const longer = NoteForm.safeParse({ note: 'x'.repeat(longestNote + 3) })
	expect(longer.error?.issues.map(({ message }) => message)).toEqual(['too-long?extra=3'])
})

test('a damaged review is refused with a sentence', () => {
	for (const votes of ['', '{', '[{"submission":"a"}]', '{"a":1}']) {
		const parsed = ReviewedBallot.safeParse({ votes })
		expect(parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)).not.toEqual([])
	}
	expect(ReviewedBallot.parse({ votes: '[{"submission":"a","kind":"ticked"}]' })).toEqual({
		votes: [{ submission: 'a', kind: 'ticked' }],
	})
})

test('choices and votes say the same', () => {
	const rules = { method: 'points', points: [3, 2, 1] } as const
	expect(choicesOf({ ...rules, points: [...rules.points] }, 2)).toEqual(['1', '2', 'abstain'])
	for (const choice of ['', '1', '2', 'tick', 'abstain']) expect(choiceOf(voteOfChoice('a', choice)[0])).toBe(choice)
	expect(voteOfChoice('a', 'first')).toEqual([])
})

test('a receipt is read aloud in four groups', () => {
	expect(ballotReceipt(new Uint8Array(16))).toBe('0000-0000-0000-0000')
	expect(ballotReceipt(Uint8Array.from({ length: 16 }, (_, i) => 255 - i))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-?){4}$/)
	expect(() => ballotReceipt(new Uint8Array(10))).toThrow(RangeError)
})

test('voting is open from its first instant to its last, an extension included, and closed only by the act', () => {
	const round = { votingOpens: '2026-10-24T00:00', votingCloses: '2026-10-26T00:00' }
	const window = votingWindow(round, 'Europe/Riga')
	expect(window).toEqual({ opens: new Date('2026-10-23T21:00:00Z'), closes: new Date('2026-10-25T22:00:00Z') })
	const at = (instant: string, extendedTo: string | null = null, closed = false) =>
		roundState(votingWindow(round, 'Europe/Riga', extendedTo), closed, new Date(instant))
	expect(at('2026-10-23T20:59:59.999Z')).toBe('upcoming')
	expect(at('2026-10-23T21:00:00.000Z')).toBe('open')
	expect(at('2026-10-25T21:59:59.999Z')).toBe('open')
	expect(at('2026-10-25T22:00:00.000Z')).toBe('ended')
	expect(at('2026-10-25T22:00:00.000Z', '2026-10-27T00:00')).toBe('open')
	expect(at('2026-10-24T12:00:00.000Z', null, true)).toBe('closed')
})
