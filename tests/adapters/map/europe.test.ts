import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { europe } from '#app/adapters/map/europe.server.ts'
import { journeyLines } from '#app/adapters/map/journey-lines.ts'
import { coordinatesOf } from '#app/domain/prizes/town.ts'

const stop = (town: string, country: string) => ({ town, ...coordinatesOf(town, country)! })

test('countries that take part are told from the land around them', () => {
	const [none, two] = [europe([]), europe(['LV', 'IT'])]

	expect([none.parts.length, two.parts.length]).toEqual([0, 2])
	expect(none.land.length).toBe(two.land.length + two.parts.join('').length)
})

test('all the land is light enough for a phone', () => {
	expect(brotliCompressSync(europe([]).land).length).toBeLessThan(12_000)
})

test('a prize on its way is a line to its last town and a dotted one to its library', () => {
	const { ways, marks, view } = journeyLines([
		{ travelled: [stop('Rome', 'IT'), stop('Warsaw', 'PL')], ahead: stop('Jēkabpils', 'LV'), arrived: false },
		{ travelled: [stop('Rome', 'IT'), stop('Plovdiv', 'BG')], ahead: null, arrived: true },
	])

	expect(ways.map(({ kind }) => kind)).toEqual(['route', 'ahead', 'route'])
	expect(marks.map(({ town, kind }) => `${town} ${kind}`)).toEqual([
		'Plovdiv goal',
		'Jēkabpils open',
		'Rome stop',
		'Warsaw stop',
	])
	const inView = ({ x, y }: { x: number; y: number }) =>
		x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height
	expect(marks.every(inView)).toBe(true)
})

test('towns lie where they should: Rome south of Warsaw, Warsaw west of Jēkabpils', () => {
	const { marks } = journeyLines([
		{
			travelled: [stop('Rome', 'IT'), stop('Warsaw', 'PL'), stop('Jēkabpils', 'LV')],
			ahead: null,
			arrived: true,
		},
	])
	const at = (name: string) => marks.find(({ town }) => town === name)!

	expect(at('Rome').y).toBeGreaterThan(at('Warsaw').y)
	expect(at('Warsaw').x).toBeLessThan(at('Jēkabpils').x)
})
