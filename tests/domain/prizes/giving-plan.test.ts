import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givingPlan } from '#app/domain/prizes/giving-plan.ts'

const winner = (id: string, kindId: string | null, formerPrizeId: string | null = null) => ({
	id,
	kindId,
	formerPrizeId,
})
const unit = (id: string, kindId: string) => ({ id, kindId })

test('each winner gets the first free piece of what the award brings', () => {
	const [latvia, italy, poland, sweden] = [
		winner('LV', 'board'),
		winner('IT', 'board'),
		winner('PL', null),
		winner('SE', 'board', 'with-somebody'),
	]
	const pieces = [unit('a', 'scope'), unit('b', 'board')]

	expect(givingPlan([latvia!, italy!, poland!, sweden!], pieces)).toEqual({
		gifts: [{ winner: latvia, unit: pieces[1] }],
		short: [italy],
		withoutKind: [poland],
		withFormer: [sweden],
	})
})

test('no piece is given twice, no winner gets two, and only what is missing is short', () => {
	const kind = fc.constantFrom('board', 'scope', 'machine')
	const winners = fc.array(fc.record({ kindId: fc.option(kind), formerPrizeId: fc.option(fc.constant('somewhere')) }), {
		maxLength: 20,
	})
	fc.assert(
		fc.property(winners, fc.array(kind, { maxLength: 20 }), (waiting, kinds) => {
			const all = waiting.map((each, i) => ({ id: `${i}`, ...each }))
			const pieces = kinds.map((kindId, i) => unit(`${i}`, kindId))
			const { gifts, short, withoutKind, withFormer } = givingPlan(all, pieces)

			expect(new Set(gifts.map((gift) => gift.unit.id)).size).toBe(gifts.length)
			expect(gifts.every((gift) => gift.unit.kindId === gift.winner.kindId)).toBe(true)
			expect(gifts.length + short.length + withoutKind.length + withFormer.length).toBe(all.length)
			for (const { kindId } of short) {
				const had = pieces.filter((piece) => piece.kindId === kindId).length
				expect(gifts.filter((gift) => gift.unit.kindId === kindId)).toHaveLength(had)
			}
		}),
	)
})
