import { asc, eq } from 'drizzle-orm'
import { changeReminders } from '#app/domain/voting/change-reminders.server.ts'
import { extendVoting } from '#app/domain/voting/extend-voting.server.ts'
import { letPartnerLeave } from '#app/domain/voting/let-partner-leave.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { remindJurors } from '#app/domain/voting/remind-jurors.server.ts'
import { reminderPreview } from '#app/domain/voting/reminder-preview.server.ts'
import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { appointments, letters, people } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

/** Of the default edition, whose voting closes on 7 November at midnight in Brussels. */
const [sevenDays, threeDays, oneDay] = ['2026-10-30T23:00:00Z', '2026-11-03T23:00:00Z', '2026-11-05T23:00:00Z'] as const
const closes = '2026-11-06T23:00:00.000Z'

const reminders = async ({ db }: TestContext) => {
	const rows = await db
		.select({ to: letters.recipient, locale: letters.locale, params: letters.params })
		.from(letters)
		.where(eq(letters.kind, 'voting-reminder'))
		.orderBy(asc(letters.createdAt), asc(letters.recipient))
	return rows.map(({ to, locale, params }) => ({ to, locale, ballots: JSON.parse(String(params.ballots)) }))
}

async function stage(context: TestContext) {
	const contest = await edition(context)
	const [one, two] = [
		await submission(context, contest, { state: 'published' }),
		await submission(context, contest, { state: 'published' }),
	]
	const italian = await submission(context, contest, { state: 'published', country: 'IT' })
	return { contest, one, two, italian }
}

test('unfinished jurors are told in their language what is not cast, and finished ones are left alone', async ({
	db,
	context,
}) => {
	const { contest, one, two, italian } = await stage(context)
	const busy = await voter(context, contest, { homeCountry: 'IT' })
	await db.update(people).set({ locale: 'lv' }).where(eq(people.id, busy.acting.person.id))
	const finished = await voter(context, contest, { homeCountry: 'IT' })
	context.at(duringVoting)
	await saveVote(busy.acting, busy.seat, scored(one, [1, 2, 3]))
	await finished.cast([scored(one, [1, 1, 1]), scored(two, [2, 2, 2])])
	const away = await voter(context, contest, { homeCountry: 'LV', country: 'IT' })
	await away.cast([scored(italian, [3, 3, 3])])

	context.at(new Date(Date.parse(sevenDays) - 1))
	await remindJurors(context)
	expect(await reminders(context)).toEqual([])
	context.at(sevenDays)
	await Promise.all([remindJurors(context), remindJurors(context)])
	await remindJurors(context)
	const line = { country: 'LV', answered: 1, wanted: 2, closesAt: closes }
	expect(await reminders(context)).toEqual([{ to: busy.acting.person.email, locale: 'lv', ballots: [line] }])
})

test('whoever changes a ballot after casting is unfinished again, and is not told before the next day of reminders', async ({
	context,
}) => {
	const { contest, one, two } = await stage(context)
	const { acting, seat, cast } = await voter(context, contest, { homeCountry: 'IT' })
	context.at(duringVoting)
	await cast([scored(one, [1, 1, 1]), scored(two, [2, 2, 2])])
	context.at(sevenDays)
	await remindJurors(context)
	await saveVote(acting, seat, scored(one, [5, 5, 5]))
	await remindJurors(context)
	expect(await reminders(context)).toEqual([])

	context.at(threeDays)
	await remindJurors(context)
	const line = { country: 'LV', answered: 2, wanted: 2, closesAt: closes }
	expect((await reminders(context)).map(({ ballots }) => ballots)).toEqual([[line]])
})

test('nobody is reminded who stepped back, is at home, has left, has handed the seat over or is disabled', async ({
	db,
	context,
}) => {
	const { contest, one, two } = await stage(context)
	const chief = await organiser(context)
	const reason = 'They know each other well.'
	const wholly = await voter(context, contest, { homeCountry: 'IT' })
	await recuse(wholly.acting, wholly.seat, null, { reason })
	const fromEach = await voter(context, contest, { homeCountry: 'IT' })
	for (const { id } of [one, two]) await recuse(fromEach.acting, fromEach.seat, id, { reason })
	const left = await voter(context, contest)
	await letPartnerLeave(chief, contest.id, left.partner.id, { reason })
	const ended = await voter(context, contest)
	await db
		.update(appointments)
		.set({ until: new Date(duringVoting) })
		.where(eq(appointments.partnerId, ended.partner.id))
	const disabled = await voter(context, contest)
	await db
		.update(people)
		.set({ disabledAt: new Date(duringVoting) })
		.where(eq(people.id, disabled.acting.person.id))

	context.at(sevenDays)
	await remindJurors(context)
	expect(await reminders(context)).toEqual([])
})

test('where nothing was sent in nobody is reminded', async ({ context }) => {
	const contest = await edition(context)
	await voter(context, contest)
	context.at(sevenDays)
	await remindJurors(context)
	expect(await reminders(context)).toEqual([])
})

test('a server that slept through several days sends one letter', async ({ context }) => {
	const { contest } = await stage(context)
	await voter(context, contest)
	context.at(oneDay)
	await remindJurors(context)
	await remindJurors(context)
	expect(await reminders(context)).toHaveLength(1)
	context.at(closes)
	await remindJurors(context)
	expect(await reminders(context)).toHaveLength(1)
})

test('a country that got more time is counted from its new end, and a letter tells of all that is open', async ({
	context,
}) => {
	const { contest } = await stage(context)
	const { seat } = await voter(context, contest)
	const chief = await organiser(context)
	context.at(oneDay)
	await remindJurors(context)
	const more = { votingCloses: '2026-11-10T00:00', reason: 'Two jurors were ill.' }
	await extendVoting(chief, { ...seat, country: 'LV' }, more)
	await remindJurors(context)
	expect(await reminders(context)).toHaveLength(1)

	context.at('2026-11-06T23:00:00Z')
	await remindJurors(context)
	const sent = await reminders(context)
	expect(sent.map(({ ballots }) => ballots.map((line: { country: string }) => line.country))).toEqual([
		['IT', 'LV'],
		['LV'],
	])
	expect(sent[1]!.ballots[0].closesAt).toBe('2026-11-09T23:00:00.000Z')
})

test('organisers see when the next letters go and to how many, and change the days', async ({ db, context }) => {
	const { contest, one, two } = await stage(context)
	const chief = await organiser(context)
	const finished = await voter(context, contest, { homeCountry: 'IT' })
	await voter(context, contest)
	context.at(duringVoting)
	await finished.cast([scored(one, [1, 1, 1]), scored(two, [2, 2, 2])])
	const now = new Date(duringVoting)
	expect(await reminderPreview(db, contest, now)).toEqual({
		schedules: [{ position: 1, days: [7, 3, 1] }],
		next: { at: new Date(sevenDays), countries: ['IT', 'LV'], jurors: 1 },
	})

	await changeReminders(chief, contest.id, { days: [[10, 2]] })
	await remindJurors(context)
	expect(await reminders(context)).toEqual([])
	expect((await reminderPreview(db, contest, now)).next?.at).toEqual(new Date('2026-11-04T23:00:00Z'))
	await changeReminders(chief, contest.id, { days: [[]] })
	expect((await reminderPreview(db, contest, now)).next).toBeNull()
})
