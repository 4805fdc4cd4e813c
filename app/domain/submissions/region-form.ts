import { type Outcome, ok, refuse } from '../shared/outcome.ts'
import { mostRegions, onPhoto, type Region, type TypedRegion } from './region.ts'

const sides = ['x', 'y', 'width', 'height'] as const

/** Rows of four numbers as they were typed; empty rows are left out. */
export function typedRegions(form: FormData | URLSearchParams): TypedRegion[] {
	const columns = sides.map((side) => form.getAll(side).map((value) => String(value).trim().slice(0, 20)))
	const count = Math.min(Math.max(...columns.map((column) => column.length)), 2 * mostRegions)
	return Array.from({ length: count }, (_, row) => {
		const [x = '', y = '', width = '', height = ''] = columns.map((column) => column[row])
		return { x, y, width, height }
	}).filter((row) => Object.values(row).some((value) => value !== ''))
}

/** The rectangles that are meant; what reaches over the edge is cut off there. */
export function readRegions(
	typed: readonly TypedRegion[],
): Outcome<Region[], 'regions-missing' | 'regions-too-many' | 'region-wrong'> {
	if (typed.length === 0) return refuse('regions-missing')
	if (typed.length > mostRegions) return refuse('regions-too-many')
	const read = typed.map(readRegion)
	return read.every((region) => region !== null) ? ok(read) : refuse('region-wrong')
}

function readRegion(typed: TypedRegion): Region | null {
	const [x, y, width, height] = sides.map((side) => percentOf(typed[side]))
	const isPlace = (share: number | undefined): share is number => share !== undefined && share >= 0 && share < 1
	const isSize = (share: number | undefined): share is number => share !== undefined && share > 0 && share <= 1
	return isPlace(x) && isPlace(y) && isSize(width) && isSize(height) ? onPhoto({ x, y, width, height }) : null
}

/** "12.5" and "12,5" are both how people write it. */
const percentOf = (text: string): number | undefined =>
	/^\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) / 100 : undefined
