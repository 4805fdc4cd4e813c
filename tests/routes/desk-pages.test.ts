import { loader as desk } from '#app/routes/organise/desk.tsx'
import { loader as dates, action as setDates } from '#app/routes/organise/edition/dates.tsx'
import { loader as numbers } from '#app/routes/organise/edition/numbers.tsx'
import { loader as overview } from '#app/routes/organise/edition/overview.tsx'
import { loader as frame } from '#app/routes/organise/layout.tsx'
import { loader as queue } from '#app/routes/organise/submissions/queue.tsx'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { reread } from '#tests/support/builders/round.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

test('dates are previewed country by country and not saved', async ({ context }) => {
	context.at('2026-10-01T12:00:00Z')
	const contest = await edition(context, { countries: ['LV'] })
	const as = await organiser(context)
	const params = { edition: contest.slug }
	const { dates: typed } = (await asked(context, dates, { as, params })) as Awaited<ReturnType<typeof dates>>
	const fields = {
		...{ zone: typed.zone, callOpens: typed.callOpens, callCloses: '2026-10-17T00:00', moderationDays: '7' },
		...{ votingOpens: typed.votingOpens, votingCloses: typed.votingCloses },
	}
	const previewed = await asked(context, setDates, { as, params, fields: { ...fields, preview: 'yes' } })
	expect(previewed).toMatchObject({
		typed: { callCloses: '2026-10-17T00:00' },
		moves: [
			{ kind: 'call', end: 'closes', country: 'LV', after: new Date('2026-10-16T21:00:00Z') },
			{ kind: 'moderation', end: 'closes', country: 'LV', after: new Date('2026-10-23T21:00:00Z') },
		],
	})
	expect((await reread(context, contest)).callCloses).toBe('2026-10-18T00:00')
	expect(statusOf(await asked(context, setDates, { as, params, fields: { ...fields, zone: 'Nowhere' } }))).toBe(422)
	expect(statusOf(await asked(context, setDates, { as, params, fields }))).toBe(303)
	expect((await reread(context, contest)).callCloses).toBe('2026-10-17T00:00')
})

test('each sees at the desk what is theirs: a moderator neither other countries nor the organisers’ work', async ({
	context,
}) => {
	context.at('2026-10-16T12:00:00Z')
	const contest = await edition(context)
	for (const country of ['LV', 'IT', 'IT']) await submission(context, contest, { country })
	const chief = await organiser(context)
	const helper = await moderator(context, { editionId: contest.id, countries: ['LV'] })
	const params = { edition: contest.slug }
	const due = async (as: typeof chief) =>
		((await asked(context, desk, { as })) as Awaited<ReturnType<typeof desk>>).work.map(({ kind, count }) => [
			kind,
			count,
		])
	expect(await due(chief)).toEqual([['submissions-to-moderate', 3]])
	expect(await due(helper)).toEqual([['submissions-to-moderate', 1]])

	const rows = async (as: typeof chief, search: string) => {
		const { page, counts } = (await asked(context, queue, { as, params, search })) as Awaited<ReturnType<typeof queue>>
		return [page.rows.map(({ country }) => country), counts.received]
	}
	expect(await rows(chief, '?sort=code')).toEqual([['IT', 'IT', 'LV'], 3])
	expect(await rows(helper, '?sort=code&country=IT')).toEqual([[], 1])
	expect(await rows(helper, '?state=nowhere')).toEqual([['LV'], 1])
	for (const page of [overview, numbers, dates] as const)
		expect(statusOf(await asked(context, page as never, { as: helper, params }))).toBe(403)
	expect(await asked(context, overview, { as: chief, params })).toMatchObject({
		work: [{ kind: 'submissions-to-moderate', count: 3 }],
		ahead: [{ phase: 'moderation' }, { phase: 'voting' }, { phase: 'closing' }, { phase: 'announcement' }],
	})
})

test('the desk calls each what they are', async ({ context }) => {
	const contest = await edition(context)
	const sits = async (as: Awaited<ReturnType<typeof organiser>>) =>
		((await asked(context, frame, { as })) as Awaited<ReturnType<typeof frame>>).role
	expect(await sits(await organiser(context))).toBe('organiser')
	expect(await sits(await moderator(context, { editionId: contest.id, countries: ['LV'] }))).toBe('moderator')
})
