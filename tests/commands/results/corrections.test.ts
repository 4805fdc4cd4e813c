import { eq } from 'drizzle-orm'
import {
	confirmCorrection,
	dropCorrection,
	proposeCorrection,
} from '#app/domain/results/correct-announcement.server.ts'
import { publishedCorrections } from '#app/domain/results/correction-queries.server.ts'
import { correctableTexts } from '#app/domain/results/correction-texts.server.ts'
import { announcements, citations, corrections, logEntries, winnerStories } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { announcement, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const marker = 'quetzalcoatl'
const correction = { after: { en: `They are here, ${marker}.` }, reason: { en: `A word was missing, ${marker}.` } }

async function released(context: TestContext) {
	const contest = await edition(context)
	const one = await organiser(context)
	const other = await organiser(context)
	const won = await winner(context, contest)
	await announcement(context, contest)
	const [said] = await context.db
		.insert(citations)
		.values({ winnerId: won.id, text: { en: 'Wonderful.' } })
		.returning()
	await context.db.insert(winnerStories).values({ winnerId: won.id, story: { en: 'Once upon a time.' } })
	return { contest, one, other, won, citation: said! }
}

const introduction = async ({ db }: TestContext) => (await db.select().from(announcements))[0]!.introduction

async function proposed(context: TestContext) {
	const set = await released(context)
	const outcome = await proposeCorrection(set.one, set.contest.id, 'introduction', correction)
	if (!outcome.ok) throw new Error(outcome.reason)
	return { ...set, id: outcome.value.correctionId }
}

test('one proposes and another confirms; until then nobody reads anything else', async ({ db, context }) => {
	const { contest, one, other, id } = await proposed(context)
	expect(await introduction(context)).toEqual({ en: 'Here they are.' })
	expect(await publishedCorrections(db, contest.id)).toEqual([])
	expect(await confirmCorrection(one, contest.id, id)).toEqual({ ok: false, reason: 'same-person' })

	expect(await confirmCorrection(other, contest.id, id)).toEqual({ ok: true, value: null })
	expect(await introduction(context)).toEqual(correction.after)
	expect(await publishedCorrections(db, contest.id)).toEqual([
		{
			id,
			part: 'introduction',
			country: null,
			at: await context.clock(db),
			before: { en: 'Here they are.' },
			...correction,
		},
	])
	expect(await confirmCorrection(other, contest.id, id)).toEqual({ ok: false, reason: 'correction-settled' })
})

test('the log says that it happened and commits to the text without telling it', async ({ db, context }) => {
	const { contest, other, id } = await proposed(context)
	await confirmCorrection(other, contest.id, id)
	const entries = (await db.select().from(logEntries)).filter(({ kind }) => kind.startsWith('correction.'))
	expect(entries.map(({ kind }) => kind)).toEqual(['correction.proposed', 'correction.confirmed'])
	expect(entries[0]!.body.what).toMatch(/^[0-9a-f]{64}$/)
	expect(JSON.stringify(entries)).not.toContain(marker)
})

test('a citation and a story are corrected where they stand, and shown with their country only', async ({
	db,
	context,
}) => {
	const { contest, one, other, won, citation } = await released(context)
	const keys = (await correctableTexts(db, contest.id)).map(({ key }) => key)
	expect(keys).toEqual(['introduction', `citation_${citation.id}`, `story_${won.id}`])
	for (const key of keys.slice(1)) {
		const outcome = await proposeCorrection(one, contest.id, key, correction)
		if (!outcome.ok) throw new Error(outcome.reason)
		await confirmCorrection(other, contest.id, outcome.value.correctionId)
	}
	const [said] = await db.select().from(citations).where(eq(citations.id, citation.id))
	const [story] = await db.select().from(winnerStories)
	expect([said!.text, story!.story]).toEqual([correction.after, correction.after])
	expect((await publishedCorrections(db, contest.id, 'LV')).map(({ part }) => part).toSorted()).toEqual([
		'citation',
		'story',
	])
	expect(await publishedCorrections(db, contest.id, 'IT')).toEqual([])
})

test('what was taken back, or rests on a text that has changed, is never made', async ({ db, context }) => {
	const { contest, one, other, id } = await proposed(context)
	expect(await proposeCorrection(other, contest.id, 'introduction', correction)).toEqual({
		ok: false,
		reason: 'correction-waits',
	})
	await dropCorrection(one, contest.id, id)
	expect(await confirmCorrection(other, contest.id, id)).toEqual({ ok: false, reason: 'correction-settled' })

	const again = await proposeCorrection(one, contest.id, 'introduction', correction)
	await db.update(announcements).set({ introduction: { en: 'Something else.' } })
	expect(await confirmCorrection(other, contest.id, again.ok ? again.value.correctionId : '')).toEqual({
		ok: false,
		reason: 'text-changed',
	})
	expect(await introduction(context)).toEqual({ en: 'Something else.' })
	expect((await db.select().from(corrections)).filter(({ confirmedAt }) => confirmedAt)).toEqual([])
})

test('nothing is corrected before the release, and two who confirm at once do it once', async ({ db, context }) => {
	const { contest, other, id, one } = await proposed(context)
	const third = await organiser(context)
	const outcomes = await Promise.all([
		confirmCorrection(other, contest.id, id),
		confirmCorrection(third, contest.id, id),
	])
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
	await db.update(announcements).set({ releasedAt: null })
	expect(await proposeCorrection(one, contest.id, 'introduction', { ...correction, after: { en: 'Again.' } })).toEqual({
		ok: false,
		reason: 'not-released',
	})
})
