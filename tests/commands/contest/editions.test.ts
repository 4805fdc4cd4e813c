import { eq } from 'drizzle-orm'
import { removeCountry } from '#app/domain/contest/change-countries.server.ts'
import { changeDates } from '#app/domain/contest/change-dates.server.ts'
import { changeRules } from '#app/domain/contest/change-rules.server.ts'
import { createEdition } from '#app/domain/contest/create-edition.server.ts'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { publishEdition } from '#app/domain/contest/publish-edition.server.ts'
import { editions, editionVersions, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser, person } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { expect, test } from '#tests/support/test.ts'

const input = {
	slug: 'libraries-2027',
	title: { en: 'Libraries 2027' },
	question: { en: 'What should your library invent next?' },
	countries: ['IT', 'LV'] as const,
	demo: false,
	zone: 'Europe/Brussels',
	callOpens: '2027-03-01T00:00',
	callCloses: '2027-03-04T00:00',
	moderationDays: 7,
	votingOpens: '2027-03-12T09:00',
	votingCloses: '2027-03-26T18:00',
}

test('a new edition starts hidden, with proposed zones and ages, default rules and its maker as organiser', async ({
	db,
	context,
}) => {
	const maker = await person(context)

	expect(await createEdition(maker, { ...input, countries: [...input.countries] })).toEqual({
		ok: true,
		value: { slug: 'libraries-2027' },
	})

	const made = await findEdition(db, 'libraries-2027')
	expect(made?.publishedAt).toBeNull()
	expect(made?.countries.map(({ country, zone, consentAge }) => [country, zone, consentAge])).toEqual([
		['IT', 'Europe/Rome', 14],
		['LV', 'Europe/Riga', 13],
	])
	expect(made?.rounds.map((round) => round.rules)).toEqual([defaultRules])
	expect(await createEdition(maker, { ...input, countries: ['LV'] })).toEqual({ ok: false, reason: 'slug-taken' })
})

test('dates that make no contest are refused and nothing is stored', async ({ db, context }) => {
	expect(
		await createEdition(await person(context), { ...input, countries: ['LV'], callCloses: '2027-02-01T00:00' }),
	).toEqual({ ok: false, reason: 'call-closes-before-it-opens' })
	expect(await db.select().from(editions)).toEqual([])
})

test('an edition that is no demo is published only with two organisers', async ({ context }) => {
	const contest = await edition(context, { published: false })
	const first = await organiser(context, { editionId: contest.id })

	expect(await publishEdition(first, contest.id)).toEqual({ ok: false, reason: 'needs-two-organisers' })
	await organiser(context)
	expect(await publishEdition(first, contest.id)).toEqual({ ok: true, value: null })
	expect(await publishEdition(first, contest.id)).toEqual({ ok: false, reason: 'already-published' })
})

test('dates move until voting opens and bump the version that page caches watch', async ({ db, context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const dates = { ...courseOf(contest), callCloses: '2026-10-17T12:00' }

	expect(await changeDates(by, contest.id, dates)).toEqual({ ok: true, value: null })
	expect((await findEdition(db, contest.slug))?.callCloses).toBe('2026-10-17T12:00')
	const [version] = await db.select().from(editionVersions).where(eq(editionVersions.editionId, contest.id))
	expect(version?.version).toBe(2)

	context.at('2026-10-25T23:00:00Z')
	expect(await changeDates(by, contest.id, dates)).toEqual({ ok: false, reason: 'voting-already-open' })
})

test('rules freeze at the instant at which voting opens', async ({ context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	const rules = { ...defaultRules, homeCountryRule: false }

	context.at('2026-10-25T22:59:59.999Z')
	expect(await changeRules(by, contest.id, contest.rounds[0]!.id, rules)).toEqual({ ok: true, value: null })
	context.at('2026-10-25T23:00:00.000Z')
	expect(await changeRules(by, contest.id, contest.rounds[0]!.id, rules)).toEqual({ ok: false, reason: 'rules-frozen' })
})

test('a country from which an idea came stays', async ({ context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	await submission(context, contest, { country: 'LV' })

	expect(await removeCountry(by, contest.id, 'LV')).toEqual({ ok: false, reason: 'country-has-submissions' })
	expect(await removeCountry(by, contest.id, 'IT')).toEqual({ ok: true, value: null })
	expect(await removeCountry(by, contest.id, 'LV')).toEqual({ ok: false, reason: 'last-country' })
})

test('every change of an edition is logged under whoever made it', async ({ db, context }) => {
	const contest = await edition(context)
	const by = await organiser(context)
	await changeRules(by, contest.id, contest.rounds[0]!.id, defaultRules)

	const [entry] = await db.select().from(logEntries)
	expect(entry && [entry.kind, entry.seq, entry.body.by]).toEqual(['edition.rules-changed', 1, by.person.id])
})
