import { expect, test } from 'vitest'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { odditiesIn } from '#app/domain/results/oddities.ts'
import { spreadsOf } from '#app/domain/results/spread.ts'
import type { CountedCountry } from '#app/domain/results/value-sheet.ts'
import type { Ballot } from '#app/domain/voting/ballot.ts'
import { abstained, ranked, rulesWith, scored, ticked } from './countings.ts'
import { lotFrom } from './random-contest.ts'

const countries = ['BE', 'BG', 'GR', 'IT', 'LV', 'PL', 'SE']
const homes = countries.map((homeCountry) => ({ partner: `of-${homeCountry}`, homeCountry }))
const criteria = [
	{ key: 'new', weight: 2, names: { en: 'New' } },
	{ key: 'useful', weight: 1, names: { en: 'Useful' } },
]
const keys = criteria.map(({ key }) => key)

type Mark = (partner: string, country: string, submission: number, criterion: number) => number
const within = (mark: number) => Math.min(5, Math.max(1, Math.round(mark)))

/** Seven partners vote on the six other countries. */
const contest = (size: number, mark: Mark): CountedCountry[] =>
	countries.map((country) => {
		const eligible = Array.from({ length: size }, (_, i) => `${country}-${i}`)
		const ballots = homes
			.filter(({ homeCountry }) => homeCountry !== country)
			.map(({ partner }) =>
				scored(
					partner,
					Object.fromEntries(
						eligible.map((id, s) => [
							id,
							Object.fromEntries(keys.map((key, c) => [key, within(mark(partner, country, s, c))])),
						]),
					),
				),
			)
		return { country, rules: rulesWith({ criteria }), eligible, ballots }
	})

/** Jurors who agree in part: an idea's worth, a juror's mildness, and chance. */
const ordinaryMarks = (seed: number): Mark => {
	const lot = lotFrom(seed)
	const kept = new Map<string, number>()
	const once = (key: string, spread: number) => {
		if (!kept.has(key)) kept.set(key, ((lot(1001) + lot(1001)) / 1000 - 1) * spread)
		return kept.get(key)!
	}
	return (partner, country, submission) =>
		3.2 + once(`${country}-${submission}`, 2) + once(partner, 0.8) + ((lot(1001) + lot(1001)) / 1000 - 1) * 1.6
}
const lotMarks = (seed: number): Mark => {
	const lot = lotFrom(seed)
	return () => 1 + lot(5)
}
const kindsIn = (counted: CountedCountry[]) => odditiesIn(counted, homes).map(({ kind }) => kind)

test('two partners with the same ballot are found, with how many ballots were possible', () => {
	const [belgium, ...others] = contest(7, ordinaryMarks(1))
	const copied = belgium!.ballots.with(2, { ...belgium!.ballots[1]!, partner: belgium!.ballots[2]!.partner })
	const oddities = odditiesIn([{ ...belgium!, ballots: copied }, ...others], homes)

	expect(oddities).toEqual([
		{
			kind: 'identical-ballots',
			country: 'BE',
			partners: ['of-GR', 'of-IT'],
			inCommon: 7,
			possible: String(25n ** 7n),
		},
	])
})

test('ballots alike by chance are no oddity: two ticks among four', () => {
	const rules = rulesWith({ method: 'approval' })
	const ballots = ['p', 'q', 'r'].map((partner) => ticked(partner, 'a', 'b'))
	const among = (eligible: string[]) => odditiesIn([{ country: 'LV', rules, eligible, ballots }], []).length

	expect(among(['a', 'b', 'c', 'd'])).toBe(0)
	expect(among(Array.from('abcdefghijklmnopqrstuvwxyz'))).toBe(3)
})

test('a submission that one of them abstained from is not compared', () => {
	const eligible = Array.from('abcdefgh')
	const order = ranked('p', ...eligible.slice(1))
	const ballots: Ballot[] = [
		{ partner: 'p', votes: [...order.votes, ...abstained('', 'a').votes] },
		{ partner: 'q', votes: [...order.votes, ...abstained('', 'a').votes] },
	]
	const rules: RoundRules = rulesWith({ method: 'points', points: [9, 8, 7, 6, 5, 4, 3] })

	expect(odditiesIn([{ country: 'LV', rules, eligible, ballots }], [])).toEqual([
		{ kind: 'identical-ballots', country: 'LV', partners: ['p', 'q'], inCommon: 7, possible: '5040' },
	])
})

test('a scale held upside down is found in one country, or over all where each alone is too small', () => {
	const upsideDown = (size: number) => {
		const marks = ordinaryMarks(7)
		return contest(size, (partner, ...rest) =>
			partner === 'of-PL' ? 6 - marks(partner, ...rest) : marks(partner, ...rest),
		)
	}
	const found = (size: number) => odditiesIn(upsideDown(size), homes).filter(({ kind }) => kind === 'reversed-ballot')

	expect(found(4)).toEqual([
		{ kind: 'reversed-ballot', partner: 'of-PL', country: null, submissions: 24, correlation: expect.closeTo(-0.8, 0) },
	])
	expect(new Set(found(20).map((oddity) => oddity.kind === 'reversed-ballot' && oddity.partner))).toEqual(
		new Set(['of-PL']),
	)
	expect(found(20).length).toBeGreaterThan(0)
})

test('a perfect reversal has the correlation −1, and five submissions are too few to say so', () => {
	const eligible = Array.from('abcdefg')
	const up = Object.fromEntries(eligible.map((id, i) => [id, 1 + (i % 5)]))
	const down = Object.fromEntries(eligible.map((id, i) => [id, 5 - (i % 5)]))
	const among = (count: number) =>
		odditiesIn(
			[
				{
					country: 'LV',
					rules: rulesWith(),
					eligible: eligible.slice(0, count),
					ballots: [scored('p', up), scored('q', up), scored('r', down)],
				},
			],
			[],
		).flatMap((oddity) => (oddity.kind === 'reversed-ballot' ? [[oddity.partner, oddity.correlation]] : []))

	expect(among(7)).toEqual([['r', -1]])
	expect(among(5)).toEqual([])
})

test('two partners that favour each other are found, one that favours alone is not', () => {
	const favouring = (...favours: [string, string][]) => {
		const marks = ordinaryMarks(3)
		return contest(10, (partner, country, ...rest) => {
			const more = favours.some(([from, to]) => from === partner && to === country) ? 1.7 : 0
			return marks(partner, country, ...rest) + more
		})
	}
	const mutual = odditiesIn(favouring(['of-BE', 'GR'], ['of-GR', 'BE']), homes)

	expect(mutual).toMatchObject([
		{
			kind: 'mutual-favour',
			favours: [
				{ partner: 'of-BE', country: 'GR', votes: 10 },
				{ partner: 'of-GR', country: 'BE' },
			],
		},
	])
	for (const oddity of mutual)
		if (oddity.kind === 'mutual-favour')
			for (const { more, errors } of oddity.favours) {
				expect(more).toBeGreaterThan(0.5)
				expect(errors).toBeGreaterThan(2.5)
			}
	expect(kindsIn(favouring(['of-BE', 'GR']))).toEqual([])
})

test('a generous partner and a good country explain themselves', () => {
	const marks = ordinaryMarks(5)
	const counted = contest(12, (partner, country, ...rest) => {
		const mildness = partner === 'of-BE' || partner === 'of-GR' ? 0.8 : 0
		return marks(partner, country, ...rest) + mildness + (country === 'BE' || country === 'GR' ? 0.8 : 0)
	})
	expect(kindsIn(counted)).not.toContain('mutual-favour')
})

test('a thousand contests in which nothing is odd rarely show anything', () => {
	const alarms = { ordinary: 0, lot: 0 }
	for (let seed = 0; seed < 500; seed++) {
		if (kindsIn(contest(7, ordinaryMarks(seed + 100))).length > 0) alarms.ordinary++
		if (kindsIn(contest(7, lotMarks(seed + 100))).length > 0) alarms.lot++
	}
	// Where votes are nothing but chance, one of forty-two ballots is now and then the reverse of the others.
	expect(alarms.ordinary).toBeLessThan(10)
	expect(alarms.lot).toBeLessThan(40)
})

test('the spread of marks is told per criterion, for a country or one submission', () => {
	const counting = {
		rules: rulesWith({ criteria }),
		eligible: ['a', 'b'],
		ballots: [
			scored('p', { a: { new: 5, useful: 1 }, b: { new: 5, useful: 2 } }),
			scored('q', { a: { new: 4, useful: 1 } }),
		],
	}
	const times = (submission?: string) =>
		spreadsOf(counting, submission).map(({ key, bars }) => [key, bars.map((bar) => bar.times).join('')])

	expect(times()).toEqual([
		['new', '00012'],
		['useful', '21000'],
	])
	expect(times('b')).toEqual([
		['new', '00001'],
		['useful', '01000'],
	])
	expect(
		spreadsOf({
			rules: rulesWith({ method: 'points', points: [3, 1] }),
			eligible: ['a', 'b', 'c'],
			ballots: [ranked('p', 'c')],
		}),
	).toEqual([
		{
			key: 'points',
			bars: [
				{ mark: 0, times: 2 },
				{ mark: 1, times: 0 },
				{ mark: 3, times: 1 },
			],
		},
	])
})
