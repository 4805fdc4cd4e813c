import { describe, expect, test } from 'vitest'
import { inPercent, moved, onPhoto, resized, spanned } from '#app/domain/submissions/region.ts'
import { readRegions, typedRegions } from '#app/domain/submissions/region-form.ts'

const face = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }

describe('A region', () => {
	test('is cut off where the photo ends, and is never too small to be seen', () => {
		expect(onPhoto({ x: -0.1, y: 0.9, width: 0.3, height: 0.3 })).toEqual({ x: 0, y: 0.9, width: 0.2, height: 0.1 })
		expect(onPhoto({ x: 0.5, y: 2, width: 0, height: -1 })).toEqual({ x: 0.5, y: 0.99, width: 0.01, height: 0.01 })
	})

	test('is drawn from any corner to the opposite one', () => {
		const [from, to] = [
			{ x: 0.4, y: 0.6 },
			{ x: 0.1, y: 0.2 },
		] as const
		expect(spanned(from, to)).toEqual(face)
		expect(spanned(to, from)).toEqual(face)
	})

	test('keeps its size when it is moved against the edge', () => {
		expect(moved(face, 0.05, 0)).toEqual({ ...face, x: 0.15 })
		expect(moved(face, -9, 9)).toEqual({ ...face, x: 0, y: 0.6 })
	})

	test('grows to the edge and shrinks to something that is still there', () => {
		expect(resized(face, 9, 0)).toEqual({ ...face, width: 0.9 })
		expect(resized(face, -9, -9)).toEqual({ ...face, width: 0.01, height: 0.01 })
	})
})

describe('Typed regions', () => {
	const form = (...rows: string[][]) =>
		new URLSearchParams(
			rows.flatMap(([x, y, width, height]) => Object.entries({ x, y, width, height }) as [string, string][]),
		)
	const read = (...rows: string[][]) => readRegions(typedRegions(form(...rows)))

	test('are percentages, with a point or a comma; empty rows are left out', () => {
		expect(read(['10', '20', '30', '40'], ['', '', '', ''], ['0', '0', '12.5', '12,5'])).toEqual({
			ok: true,
			value: [face, { x: 0, y: 0, width: 0.125, height: 0.125 }],
		})
	})

	test.for([
		[['10', '20', '30', '']],
		[['-1', '20', '30', '40']],
		[['100', '20', '30', '40']],
		[['10', '20', '0', '40']],
		[['10', '20', 'wide', '40']],
	])('%o are refused', ([row]) => {
		expect(read(row!)).toEqual({ ok: false, reason: 'region-wrong' })
	})

	test('are at least one and at most twenty', () => {
		expect(read()).toEqual({ ok: false, reason: 'regions-missing' })
		expect(read(...Array(20).fill(['1', '1', '1', '1']))).toMatchObject({ ok: true })
		expect(read(...Array(21).fill(['1', '1', '1', '1']))).toEqual({ ok: false, reason: 'regions-too-many' })
	})

	test('come back as they were typed', () => {
		expect(typedRegions(form(Object.values(inPercent(face))))).toEqual([
			{ x: '10', y: '20', width: '30', height: '40' },
		])
	})
})
