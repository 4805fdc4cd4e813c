import { typedRules } from '#app/domain/contest/rules-form.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { loader as resultPage } from '#app/routes/organise/results/country.tsx'
import { action as moveRound } from '#app/routes/organise/rounds/dates.tsx'
import { action as takeAway } from '#app/routes/organise/rounds/removal.tsx'
import { loader as roundPage, action as setRules } from '#app/routes/organise/rounds/round.tsx'
import { action as add, loader as roundsPage } from '#app/routes/organise/rounds/rounds.tsx'
import { loader as board } from '#app/routes/organise/voting/board.tsx'
import { action as close, loader as closurePage } from '#app/routes/organise/voting/closure.tsx'
import { loader as publicBundle } from '#app/routes/public/results/bundle.ts'
import { loader as publicResult } from '#app/routes/public/results/result.tsx'
import { type Asking, asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { givenOut, longlisted, partOf, ticked } from '#tests/support/builders/longlist.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement } from '#tests/support/builders/prize.ts'
import { afterFinal, betweenRounds, duringFinal, reread, withRound } from '#tests/support/builders/round.ts'
import { afterVoting } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

const leadsTo = (answer: unknown) => (answer as Response).headers.get('location')

/** As the form sends them. */
const fieldsOf = (changes: Record<string, string> = {}) => ({
	...{ method: 'approval', approvals: '3', aggregate: 'mean', minimumVotes: '2', quorumPercent: '50' },
	...{ homeCountryRule: 'on', points: '' },
	...changes,
})

test('an organiser makes a longlist and a final, and is told what a longlist alone lacks', async ({ context }) => {
	const contest = await edition(context)
	const as = await organiser(context)
	const at = (round: string) => ({ as, params: { edition: contest.slug, round } })
	const here = `/organise/editions/${contest.slug}/rounds`

	const unread = await asked(context, setRules, { ...at('1'), fields: fieldsOf({ longlist: 'on', best: '5' }) })
	expect(statusOf(unread)).toBe(422)
	const made = await asked(context, setRules, {
		...at('1'),
		fields: fieldsOf({ longlist: 'on', readers: '3', best: '5' }),
	})
	expect(leadsTo(made)).toBe(here)
	expect(await asked(context, roundsPage, at(''))).toMatchObject({ undecided: true, released: false })
	const final = { votingOpens: '2026-11-09T00:00', votingCloses: '2026-11-21T00:00' }
	expect(statusOf(await asked(context, add, { ...at(''), fields: { ...final, votingCloses: '' } }))).toBe(422)
	expect(leadsTo(await asked(context, add, { ...at(''), fields: final }))).toBe(`${here}/2`)

	const [first, second] = (await reread(context, contest)).rounds
	expect(first!.rules.longlist).toEqual({ readers: 3, best: 5 })
	expect(await asked(context, roundPage, at('2'))).toMatchObject({
		...{ position: 2, removable: true, frozen: false },
		typed: typedRules(second!.rules),
	})
	const early = { votingOpens: '2026-11-01T00:00', votingCloses: '2026-11-21T00:00' }
	expect(statusOf(await asked(context, moveRound, { ...at('2'), fields: early }))).toBe(422)
	expect(leadsTo(await asked(context, takeAway, { ...at('2'), fields: {} }))).toBe(here)
	expect(statusOf(await asked(context, roundPage, at('2')))).toBe(404)
})

test('rounds are for organisers of the edition alone', async ({ context }) => {
	const contest = await withRound(context, await edition(context))
	const elsewhere = await edition(context)
	const stranger = await organiser(context, { editionId: elsewhere.id })
	const { jurors } = await longlisted(context)
	for (const as of [stranger, jurors[0]!.acting])
		for (const answering of [roundsPage, roundPage, setRules, add, takeAway, moveRound, board] as const)
			expect(
				statusOf(await asked(context, answering as never, { as, params: { edition: contest.slug, round: '2' } })),
			).toBe(403)
})

test('the board and the closure are about the round that a country has come to', async ({ context }) => {
	const { contest, jurors, chief } = await longlisted(context)
	await givenOut(context, contest)
	for (const each of jurors) await each.cast(ticked((await partOf(context, each)).slice(0, 1)))
	const params = { edition: contest.slug, country: 'LV' }
	const base = `/organise/editions/${contest.slug}`
	const countries = async () => {
		const { countries: rows } = (await asked(context, board, { as: chief, params })) as Awaited<
			ReturnType<typeof board>
		>
		return rows.map(({ position, state, quorum, short }) => ({ position, state, quorum, short }))
	}
	const whole = { cast: 4, eligible: 4, needed: 2 }
	expect(await countries()).toEqual([{ position: 1, state: 'open', quorum: whole, short: 0 }])

	context.at(afterVoting)
	const unnamed = await asked(context, closurePage, { as: chief, params })
	expect(leadsTo(unnamed)).toBe(`${base}/voting/LV/closure?round=1`)
	const search = '?round=1'
	expect(await asked(context, closurePage, { as: chief, params, search })).toMatchObject({
		position: 1,
		preview: { longlist: { readers: 2, best: 1 }, lacking: [], refusal: null },
	})
	expect(leadsTo(await asked(context, close, { as: chief, params, search, fields: {} }))).toBe(
		`${base}/results/LV?round=1`,
	)
	expect(await asked(context, resultPage, { as: chief, params })).toMatchObject({ round: 1, state: 'earlier-round' })
	expect(statusOf(await asked(context, resultPage, { as: chief, params, search: '?round=2' }))).toBe(404)
	expect(statusOf(await asked(context, resultPage, { as: chief, params, search: '?round=7' }))).toBe(404)
	context.at(duringFinal)
	expect(await countries()).toEqual([{ position: 2, state: 'open', quorum: { ...whole, cast: 0 }, short: 0 }])
})

test('nobody else sees who goes on before the release, and everybody can count it again afterwards', async ({
	context,
}) => {
	const { contest, jurors, chief, place } = await longlisted(context)
	await givenOut(context, contest)
	for (const each of jurors) await each.cast(ticked((await partOf(context, each)).slice(0, 1)))
	context.at(betweenRounds)
	await closeRound(chief, place, {})
	const params = { edition: contest.slug, country: 'LV' }
	const search = '?round=1'
	for (const as of [undefined, jurors[0]!.acting])
		for (const answering of [publicResult, publicBundle] as const)
			expect(statusOf(await asked(context, answering as never, { as, params, search } as Asking))).toBe(404)

	context.at(afterFinal)
	const reason = 'Nobody came to the final round.'
	expect(
		await closeRound(chief, { ...place, roundId: contest.rounds[1]!.id }, { belowQuorumReason: reason }),
	).toMatchObject({ ok: true })
	await announcement(context, contest)
	expect(await asked(context, publicResult, { params, search })).toMatchObject({
		...{ round: 1, closedRounds: [1, 2], decides: false, card: null, winner: null },
		bundle: { result: { winner: null, advancing: expect.any(Array) } },
	})
	expect(await asked(context, publicResult, { params })).toMatchObject({ round: 2, decides: true })
	const file = (await asked(context, publicBundle, { params, search })) as Response
	expect(file.headers.get('content-disposition')).toContain(`${contest.slug}-LV-round-1.json`)
})
