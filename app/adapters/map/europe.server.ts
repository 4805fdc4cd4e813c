import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { isCountryCode } from '#app/domain/shared/country.ts'
import { middleOf } from './land-middle.ts'
import { landPath } from './land-path.ts'
import { numericCodes } from './numeric-codes.ts'

/** Natural Earth by world-atlas (ISC), read once and drawn once: the pages only put the paths together. */
const paths: { byCode: ReadonlyMap<string, Shape> | null } = { byCode: null }

interface Shape {
	readonly path: string
	/** The middle of its largest piece. */
	readonly middle: readonly [number, number]
}

function allPaths(): ReadonlyMap<string, Shape> {
	if (paths.byCode) return paths.byCode
	const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
	const atlas: Parameters<typeof feature>[0] = JSON.parse(readFileSync(file, 'utf8'))
	const { countries } = atlas.objects
	if (countries?.type !== 'GeometryCollection') throw new Error('the atlas has no countries')
	const shapes = feature(atlas, countries).features
	paths.byCode = new Map(
		shapes.map((shape, i) => [String(shape.id ?? `unnamed-${i}`), { path: landPath(shape), middle: middleOf(shape) }]),
	)
	return paths.byCode
}

/** The land around, and each of the countries that take part. */
export function europe(taking: readonly string[]): { land: string; parts: string[] } {
	const part = new Set<string>(taking.flatMap((code) => (isCountryCode(code) ? numericCodes[code] : [])))
	const all = [...allPaths()].filter(([, { path }]) => path !== '')
	return {
		land: all.flatMap(([code, { path }]) => (part.has(code) ? [] : path)).join(''),
		parts: all.flatMap(([code, { path }]) => (part.has(code) ? path : [])),
	}
}

/** Of each of these countries its shape and where something may be written on it. */
export const countryShapes = (codes: readonly string[]): { country: string; path: string; x: number; y: number }[] =>
	codes.flatMap((country) => {
		const shape = isCountryCode(country) ? allPaths().get(numericCodes[country]) : undefined
		return shape?.path ? [{ country, path: shape.path, x: shape.middle[0], y: shape.middle[1] }] : []
	})
