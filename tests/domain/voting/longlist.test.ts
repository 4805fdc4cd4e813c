import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignLonglist, type Longlist } from '#app/domain/voting/longlist.ts'

const countries = ['BE', 'BG', 'GR', 'IT', 'LV', 'PL', 'SE']
const partnersOf = (...homes: string[]) => homes.map((homeCountry, i) => ({ id: `p${i}`, homeCountry }))
const ideas = (country: string, count: number) =>
	Array.from({ length: count }, (_, i) => ({ id: `${country}-${i}`, country }))

const anyLonglist = (mostSubmissions: number, mostPartners: number): fc.Arbitrary<Longlist> =>
	fc
		.tuple(fc.integer({ min: 0, max: mostSubmissions }), fc.integer({ min: 0, max: mostPartners }))
		.chain(([submissionCount, partnerCount]) => {
			const ids = Array.from({ length: submissionCount }, (_, i) => `s${i}`)
			const home = fc.constantFrom(...countries.slice(0, 4))
			return fc.record({
				submissions: fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), country: home }))),
				partners: fc.tuple(
					...Array.from({ length: partnerCount }, (_, i) =>
						fc.record({
							id: fc.constant(`p${i}`),
							homeCountry: home,
							recusedCountries: fc.subarray(countries.slice(0, 4), { maxLength: 1 }),
							recusedSubmissions: fc.subarray(ids, { maxLength: Math.min(2, ids.length) }),
						}),
					),
				),
				readers: fc.integer({ min: 1, max: 3 }),
				homeCountryRule: fc.boolean(),
			})
		})

const mayRead = ({ homeCountryRule, submissions, partners }: Longlist, partnerId: string, submissionId: string) => {
	const partner = partners.find(({ id }) => id === partnerId)!
	const { country } = submissions.find(({ id }) => id === submissionId)!
	if (homeCountryRule && partner.homeCountry === country) return false
	return !partner.recusedCountries?.includes(country) && !partner.recusedSubmissions?.includes(submissionId)
}
const readersOf = ({ given }: ReturnType<typeof assignLonglist>, submission: string) =>
	given.filter(({ submissions }) => submissions.includes(submission)).map(({ partner }) => partner)
const loadsOf = ({ given }: ReturnType<typeof assignLonglist>) => given.map(({ submissions }) => submissions.length)

test('three hundred ideas are shared evenly, none with a partner at home there', () => {
	const longlist = {
		submissions: countries.flatMap((country) => ideas(country, 43)),
		partners: partnersOf(...countries),
		readers: 3,
		homeCountryRule: true,
	}
	const shared = assignLonglist(longlist)

	expect(shared.short).toEqual([])
	expect(loadsOf(shared)).toEqual([129, 129, 129, 129, 129, 129, 129])
	for (const { id } of longlist.submissions) expect(readersOf(shared, id)).toHaveLength(3)
})

test('the same partners do not always read together', () => {
	const shared = assignLonglist({
		submissions: ideas('LV', 60),
		partners: partnersOf('BE', 'BG', 'GR', 'IT'),
		readers: 2,
		homeCountryRule: true,
	})
	const couples = new Set(ideas('LV', 60).map(({ id }) => readersOf(shared, id).join('+')))

	expect([...couples].sort()).toEqual(['p0+p1', 'p0+p2', 'p0+p3', 'p1+p2', 'p1+p3', 'p2+p3'])
})

test('every submission has as many readers as are asked for, or all there are and is named', () => {
	fc.assert(
		fc.property(anyLonglist(20, 6), (longlist) => {
			const shared = assignLonglist(longlist)
			const short = longlist.submissions.flatMap(({ id }) => {
				const readers = readersOf(shared, id)
				const possible = longlist.partners.filter((partner) => mayRead(longlist, partner.id, id)).length
				for (const partner of readers) expect(mayRead(longlist, partner, id)).toBe(true)
				expect(readers).toHaveLength(Math.min(longlist.readers, possible))
				return possible < longlist.readers ? [{ submission: id, readers: possible }] : []
			})
			expect(shared.short.toSorted((a, b) => (a.submission < b.submission ? -1 : 1))).toEqual(
				short.toSorted((a, b) => (a.submission < b.submission ? -1 : 1)),
			)
		}),
		{ numRuns: 500 },
	)
})

test('the order in which partners and submissions come changes nothing', () => {
	fc.assert(
		fc.property(anyLonglist(12, 6), (longlist) => {
			const turned = {
				...longlist,
				submissions: longlist.submissions.toReversed(),
				partners: longlist.partners.toReversed(),
			}
			expect(assignLonglist(turned)).toEqual(assignLonglist(longlist))
		}),
	)
})

/** Tries every way of choosing readers; the least sum of squares is the most even one. */
const leastSquares = (longlist: Longlist): number => {
	const loads = new Map(longlist.partners.map(({ id }) => [id, 0]))
	const from = (place: number): number => {
		const submission = longlist.submissions[place]
		if (!submission) return [...loads.values()].reduce((sum, load) => sum + load * load, 0)
		const may = longlist.partners.map(({ id }) => id).filter((id) => mayRead(longlist, id, submission.id))
		const best = choices(may, Math.min(longlist.readers, may.length)).map((chosen) => {
			for (const id of chosen) loads.set(id, loads.get(id)! + 1)
			const sum = from(place + 1)
			for (const id of chosen) loads.set(id, loads.get(id)! - 1)
			return sum
		})
		return Math.min(...best)
	}
	return from(0)
}
const choices = <T>(values: readonly T[], count: number): T[][] =>
	count === 0
		? [[]]
		: values.flatMap((value, i) => choices(values.slice(i + 1), count - 1).map((rest) => [value, ...rest]))

test('no other assignment is more even', () => {
	fc.assert(
		fc.property(anyLonglist(5, 4), (longlist) => {
			const squares = loadsOf(assignLonglist(longlist)).reduce((sum, load) => sum + load * load, 0)
			expect(squares).toBe(leastSquares(longlist))
		}),
		{ numRuns: 300 },
	)
})

test('what was given stays when a partner joins or leaves, and only the gaps are filled', () => {
	const four = { submissions: ideas('LV', 12), partners: partnersOf('BE', 'BG', 'GR', 'IT'), homeCountryRule: true }
	const first = assignLonglist({ ...four, readers: 2 })
	const second = assignLonglist({ ...four, partners: four.partners.slice(1), readers: 2, given: first.given })

	for (const { partner, submissions } of second.given)
		expect(submissions).toEqual(
			expect.arrayContaining([...first.given.find((before) => before.partner === partner)!.submissions]),
		)
	expect(loadsOf(second)).toEqual([8, 8, 8])
})
