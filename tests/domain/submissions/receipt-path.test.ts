import { expect, test } from 'vitest'
import { receiptPath } from '#app/domain/submissions/receipt-path.ts'

const at = (day: number) => new Date(Date.UTC(2026, 9, day))
const received = {
	state: 'received' as const,
	receivedAt: at(1),
	emailConfirmedAt: null,
	guardianAskedAt: null,
	guardianConfirmedAt: null,
	publishedAt: null,
	decision: null,
}
const told = (submission: Parameters<typeof receiptPath>[0], announcedAt: Date | null = null) =>
	receiptPath(submission, announcedAt).map(({ stage, state, when }) => [stage, state, when?.getUTCDate() ?? null])

test('what has just arrived waits for its address', () => {
	expect(told(received)).toEqual([
		['received', 'done', 1],
		['confirmed', 'now', null],
		['published', 'ahead', null],
		['announced', 'ahead', null],
	])
})

test('a guardian is a stage only where one was asked', () => {
	expect(told({ ...received, emailConfirmedAt: at(2), guardianAskedAt: at(1) })).toEqual([
		['received', 'done', 1],
		['confirmed', 'done', 2],
		['guardian', 'now', null],
		['published', 'ahead', null],
		['announced', 'ahead', null],
	])
})

test('a change request is where it stands, and publication lies ahead again', () => {
	const asked = { ...received, state: 'changes-requested' as const, emailConfirmedAt: at(2), decision: { at: at(3) } }
	expect(told(asked)).toEqual([
		['received', 'done', 1],
		['confirmed', 'done', 2],
		['changes-requested', 'now', 3],
		['published', 'ahead', null],
		['announced', 'ahead', null],
	])
})

test('a published idea waits for the result, and has arrived with it', () => {
	const published = { ...received, state: 'published' as const, emailConfirmedAt: at(2), publishedAt: at(4) }
	expect(told(published).at(-1)).toEqual(['announced', 'now', null])
	expect(told(published, at(20)).at(-1)).toEqual(['announced', 'done', 20])
})

test.each([
	['lapsed', null],
	['withdrawn', null],
	['declined', 5],
] as const)('what is %s shows no publication, neither now nor ahead', (state, day) => {
	expect(told({ ...received, state, decision: { at: at(5) } })).toEqual([
		['received', 'done', 1],
		[state, 'now', day],
	])
})

test('what was published and then disqualified says both, and no result', () => {
	const out = { ...received, state: 'disqualified' as const, publishedAt: at(4), decision: { at: at(6) } }
	expect(told(out, at(20))).toEqual([
		['received', 'done', 1],
		['published', 'done', 4],
		['disqualified', 'now', 6],
	])
})
