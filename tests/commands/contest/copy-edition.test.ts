import { eq } from 'drizzle-orm'
import { copiedCounts } from '#app/domain/contest/copy-former.server.ts'
import { createEdition } from '#app/domain/contest/create-edition.server.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { laterDates } from '#app/domain/contest/later-dates.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { action, loader } from '#app/routes/organise/edition/new.tsx'
import { appointments, awardedKinds, partnerLibraries, prizeKinds, prizes, submissions } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { kind, prize } from '#tests/support/builders/prize.ts'
import { withRound } from '#tests/support/builders/round.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import { voter } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

test('a new edition takes over what stays the same, a year later, and no person, idea or prize', async ({
	db,
	context,
}) => {
	const former = await withRound(context, await edition(context, { rules: { minimumVotes: 3 } }))
	const maker = await organiser(context)
	const juror = await voter(context, former, { name: 'National library' })
	const own = await library(context)
	await db.insert(partnerLibraries).values({ partnerId: juror.seat.partnerId, libraryId: own.id })
	const board = await kind(context, former)
	await db.insert(awardedKinds).values({ awardId: former.awards[0]!.id, kindId: board.id })
	await prize(context, former, { kindId: board.id })
	await submission(context, former, { state: 'published' })
	const now = new Date('2026-12-01')
	const { title, question } = former
	const countries = ['LV', 'SE'] as const
	const input = { ...laterDates(former, now), slug: 'next', title, question, countries: [...countries], demo: false }

	expect(await createEdition(maker, input, former)).toEqual({ ok: true, value: { slug: 'next' } })
	const next = (await findEdition(db, 'next'))!
	expect(next).toMatchObject({ callOpens: '2027-10-14T00:00', publishedAt: null })
	expect(next.countries.map(({ country, zone }) => [country, zone])).toEqual([
		['LV', 'Europe/Riga'],
		['SE', 'Europe/Stockholm'],
	])
	expect(
		next.rounds.map(({ votingOpens, votingCloses, rules }) => [votingOpens, votingCloses, rules.minimumVotes]),
	).toEqual([
		['2027-10-25T00:00', '2027-11-06T00:00', 3],
		['2027-11-08T00:00', '2027-11-20T00:00', 2],
	])
	expect(next.categories.map(({ slug, names }) => ({ slug, names }))).toEqual(
		former.categories.map(({ slug, names }) => ({ slug, names })),
	)
	expect(next.awards.map(({ slug }) => slug)).toEqual(['winner'])
	const [partner] = await partnersWithSeats(db, next.id)
	expect(partner).toMatchObject({ name: 'National library', homeCountry: 'GR', juror: null })
	expect(await db.$count(partnerLibraries, eq(partnerLibraries.partnerId, partner!.id))).toBe(1)
	const [copied] = await db.select().from(prizeKinds).where(eq(prizeKinds.editionId, next.id))
	expect(await db.select().from(awardedKinds).where(eq(awardedKinds.awardId, next.awards[0]!.id))).toEqual([
		{ awardId: next.awards[0]!.id, kindId: copied!.id },
	])
	const of = <Table extends typeof prizes | typeof submissions>(table: Table) =>
		db.$count(table, eq(table.editionId, next.id))
	expect([await of(prizes), await of(submissions)]).toEqual([0, 0])
	const appointed = await db.select().from(appointments).where(eq(appointments.editionId, next.id))
	expect(appointed.map(({ personId, role }) => [personId, role])).toEqual([[maker.person.id, 'organiser']])
	expect(await createEdition(maker, { ...input, callCloses: input.callOpens, slug: 'never' }, former)).toEqual({
		ok: false,
		reason: 'call-closes-before-it-opens',
	})
})

test('the page says beforehand what comes along, and only of editions one organises', async ({ context }) => {
	const former = await edition(context)
	const elsewhere = await edition(context)
	const as = await organiser(context, { editionId: former.id })
	const search = `?from=${former.slug}`
	expect(await asked(context, loader, { as, search })).toMatchObject({
		former: { slug: former.slug, counts: await copiedCounts(context.db, former) },
		editions: [{ value: former.slug }],
		suggested: { title: former.title, countries: ['IT', 'LV'] },
	})
	expect(await asked(context, loader, { as, search: `?from=${elsewhere.slug}` })).toMatchObject({ former: null })
	expect(statusOf(await asked(context, action, { as, search, fields: { slug: 'Not a slug' } }))).toBe(422)
})
