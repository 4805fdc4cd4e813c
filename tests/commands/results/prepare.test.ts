import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { preparedDigest } from '#app/domain/results/change-announcement.server.ts'
import { changeOfficialPicture, withdrawPicture } from '#app/domain/results/change-official-picture.server.ts'
import { officialKey } from '#app/domain/results/citation.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { officialOf, publicOfficial } from '#app/domain/results/official-picture.server.ts'
import { orderWinners } from '#app/domain/results/order-winners.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { addCitation, changeCitation, removeCitation } from '#app/domain/results/write-citation.server.ts'
import { writeStory } from '#app/domain/results/write-story.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { announcements, citations, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { expect, test } from '#tests/support/test.ts'

const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
const visible = new Date('2026-11-12T11:00:00Z')
const story = { story: { en: 'It began with a cat on a shelf.' }, founded: 1901 }
const jurys = { text: { en: 'Warm, and near to everybody.' }, consent: false }
const official = { name: 'Anna Example', office: 'Mayor', text: { en: 'We are proud.' }, consent: true }
const done = { ok: true, value: null }
const refused = (reason: string) => ({ ok: false, reason })
const face = () =>
	sharp({ create: { width: 900, height: 600, channels: 3, background: '#875' } })
		.jpeg()
		.toBuffer()

/** Latvia has a winner, in Italy nobody won. */
async function counted(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const place = { editionId: contest.id, country: 'LV' }
	const shown = async () => (await winnersOf(context.db, contest, { country: 'LV' }))[0]!
	const digest = () => preparedDigest(context.db, contest.id)
	return { ...closed, contest, place, shown, digest }
}

const firstCitation = async (context: TestContext) => (await context.db.select().from(citations))[0]!.id

test('story, facts and citations are kept before anything is prepared, and shown in their order', async ({
	context,
}) => {
	const { one, place, shown } = await counted(context)
	expect(await writeStory(one, place, story)).toEqual(done)
	expect(await addCitation(one, place, official)).toEqual(done)
	expect(await addCitation(one, place, jurys)).toEqual(done)
	const { told, citations: said } = await shown()
	expect([told.story, told.founded, told.visitors]).toEqual([story.story, 1901, null])
	expect(said.map(({ name, office, text }) => [name, office, text])).toEqual([
		['Anna Example', 'Mayor', { en: 'We are proud.' }],
		[null, null, jurys.text],
	])
})

test('where nobody won there is nothing to tell', async ({ context }) => {
	const { one, place } = await counted(context)
	const italy = { ...place, country: 'IT' }
	expect(await writeStory(one, italy, story)).toEqual(refused('no-winner'))
	expect(await addCitation(one, italy, jurys)).toEqual(refused('no-winner'))
})

test('whoever changed it last may not release it, whoever prepared it first', async ({ context }) => {
	const { one, other, contest, place } = await counted(context)
	await prepareAnnouncement(one, contest.id, announcement)
	await writeStory(other, place, story)
	expect(await releaseAnnouncement(other, contest.id)).toEqual(refused('same-organiser'))
	expect(await releaseAnnouncement(one, contest.id)).toMatchObject({ ok: true })
})

test('what changed since the releaser looked at it is not released', async ({ context }) => {
	const { one, other, contest, place, digest } = await counted(context)
	await prepareAnnouncement(one, contest.id, announcement)
	const seen = await digest()
	await addCitation(one, place, jurys)
	expect(await releaseAnnouncement(other, contest.id, seen)).toEqual(refused('announcement-changed'))
	expect(await releaseAnnouncement(other, contest.id, '')).toEqual(refused('announcement-changed'))
	expect(await releaseAnnouncement(other, contest.id, await digest())).toMatchObject({ ok: true })
})

test('the order of the countries is part of what is looked at', async ({ context }) => {
	const { one, other, contest, digest } = await counted(context)
	await prepareAnnouncement(one, contest.id, announcement)
	const seen = await digest()
	const before = (await winnersOf(context.db, contest)).map(({ country }) => country)
	expect(await orderWinners(one, contest.id, before.toReversed())).toEqual(done)
	expect((await winnersOf(context.db, contest)).map(({ country }) => country)).toEqual(before.toReversed())
	expect(await releaseAnnouncement(other, contest.id, seen)).toEqual(refused('announcement-changed'))
})

test('a language that must be complete holds the release back until it is', async ({ context }) => {
	const { one, other, contest, place, shown } = await counted(context)
	const { entry } = await shown()
	const language = entry!.card!.language as 'lv'
	const both = (en: string) => ({ en, [language]: 'Teksts latviski.' })
	const wanted = {
		introduction: both('These are the winners.'),
		visibleFrom: '2026-11-12T12:00',
		languages: [language],
	}
	await prepareAnnouncement(one, contest.id, wanted)
	expect(await releaseAnnouncement(other, contest.id)).toEqual(refused('texts-missing'))
	await writeStory(one, place, { story: both('It began with a cat.') })
	await addCitation(one, place, { text: both('Warm.'), consent: false })
	expect(await releaseAnnouncement(other, contest.id)).toMatchObject({ ok: true })
})

test('after the release nothing of it changes by these ways', async ({ context }) => {
	const { one, other, contest, place } = await counted(context)
	await addCitation(one, place, jurys)
	const citation = { ...place, citationId: await firstCitation(context) }
	await prepareAnnouncement(one, contest.id, announcement)
	await releaseAnnouncement(other, contest.id)
	expect([
		await writeStory(one, place, story),
		await addCitation(one, place, jurys),
		await changeCitation(one, citation, jurys),
		await removeCitation(one, citation),
		await orderWinners(one, contest.id, ['LV', 'IT']),
		await changeOfficialPicture(one, citation, await face()),
	]).toEqual(Array(6).fill(refused('already-released')))
})

test('the log commits to all that is prepared and names no word of it', async ({ db, context }) => {
	const { one, contest, place } = await counted(context)
	await prepareAnnouncement(one, contest.id, announcement)
	const commitment = async () => {
		const entries = await db.select().from(logEntries).where(eq(logEntries.editionId, contest.id))
		return { told: JSON.stringify(entries), last: entries.toSorted((a, b) => b.seq - a.seq)[0]!.body.announced }
	}
	const first = await commitment()
	await addCitation(one, place, official)
	const second = await commitment()
	expect([first.last, second.last]).toEqual([
		expect.stringMatching(/^[0-9a-f]{64}$/),
		expect.stringMatching(/^[0-9a-f]{64}$/),
	])
	expect(second.last).not.toBe(first.last)
	expect(second.told).not.toMatch(/Anna|Mayor|proud|These are/)
	const [kept] = await db.select().from(announcements)
	expect(kept!.salt).toMatch(/^[0-9a-f]{32}$/)
	expect(second.told).not.toContain(kept!.salt)
})

test('a picture needs a recorded consent, and goes with it', async ({ db, context }) => {
	const { one, place, shown, contest } = await counted(context)
	await addCitation(one, place, { ...official, consent: false })
	const citation = { ...place, citationId: await firstCitation(context) }
	expect(await changeOfficialPicture(one, citation, await face())).toEqual(refused('consent-missing'))
	await changeCitation(one, citation, official)
	expect(await changeOfficialPicture(one, citation, await face())).toEqual(done)
	const { picture, consentAt } = (await shown()).citations[0]!
	expect(picture).toMatchObject({ width: 480, height: 320 })
	expect(consentAt).toEqual(await context.clock(db))
	expect(await officialOf(context, contest.id, picture!.id)).not.toBeNull()

	expect(await changeCitation(one, citation, { ...official, consent: false })).toEqual(done)
	await doDueJobs(context, handlers)
	const after = (await shown()).citations[0]!
	expect([after.picture, after.consentAt]).toEqual([null, null])
	expect(await context.photos.masters.get(officialKey(picture!.id))).toBeNull()
})

test('an official’s picture is nowhere before the instant; a consent can be taken back after it', async ({
	context,
}) => {
	const { one, other, contest, place, shown } = await counted(context)
	await addCitation(one, place, official)
	const citation = { ...place, citationId: await firstCitation(context) }
	await changeOfficialPicture(one, citation, await face())
	const { id } = (await shown()).citations[0]!.picture!
	await prepareAnnouncement(one, contest.id, announcement)
	await releaseAnnouncement(other, contest.id)
	context.at(new Date(visible.getTime() - 1))
	expect(await publicOfficial(context, id)).toBeNull()
	context.at(visible)
	expect(await publicOfficial(context, id)).not.toBeNull()

	expect(await withdrawPicture(one, citation)).toEqual(done)
	expect(await publicOfficial(context, id)).toBeNull()
	await doDueJobs(context, handlers)
	expect(await context.photos.masters.get(officialKey(id))).toBeNull()
	expect((await shown()).citations[0]).toMatchObject({ name: 'Anna Example', picture: null, consentAt: null })
})
