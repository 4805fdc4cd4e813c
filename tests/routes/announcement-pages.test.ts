import sharp from 'sharp'
import { changeOfficialPicture } from '#app/domain/results/change-official-picture.server.ts'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { addCitation } from '#app/domain/results/write-citation.server.ts'
import { writeStory } from '#app/domain/results/write-story.server.ts'
import { loader as overview } from '#app/routes/organise/announcement/announcement.tsx'
import { loader as citation } from '#app/routes/organise/announcement/citation.tsx'
import { action as addition } from '#app/routes/organise/announcement/citations.tsx'
import { loader as country } from '#app/routes/organise/announcement/country.tsx'
import { loader as official } from '#app/routes/organise/announcement/official.ts'
import { action as order } from '#app/routes/organise/announcement/order.tsx'
import { action as release, loader as releasePage } from '#app/routes/organise/announcement/release.tsx'
import { action as story, loader as storyPage } from '#app/routes/organise/announcement/story.tsx'
import { loader as previewWinner } from '#app/routes/public/results/preview/winner.tsx'
import { loader as previewWinners } from '#app/routes/public/results/preview/winners.tsx'
import { loader as publicWinner } from '#app/routes/public/results/winner.tsx'
import { loader as publicOfficial } from '#app/routes/resources/official.ts'
import { type Answering, type Asking, asked as askedOf, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
const visible = new Date('2026-11-12T11:00:00Z')

type Answer = { readonly init?: { status?: number }; readonly status?: number; readonly data?: unknown } & Record<
	string,
	unknown
>

/** About Latvia, where nothing else is said. */
const asked = (context: TestContext, answering: Answering, { params, ...asking }: Asking) =>
	askedOf(context, answering, { ...asking, params: { country: 'LV', ...params } }) as Promise<Answer>

/** Latvia's winner has a story and an official with a picture; in Italy nobody won. */
async function written(context: TestContext) {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const place = { editionId: contest.id, country: 'LV' }
	await writeStory(closed.one, place, { story: { en: 'It began with a cat.', lv: 'Sākās ar kaķi.' }, members: 210 })
	await addCitation(closed.one, place, { name: 'Anna Example', text: { en: 'We are proud.' }, consent: true })
	const citation = async () => (await winnersOf(context.db, contest, { country: 'LV' }))[0]!.citations[0]!
	const said = await citation()
	const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#875' } })
		.png()
		.toBuffer()
	await changeOfficialPicture(closed.one, { ...place, citationId: said.id }, picture)
	const params = { edition: contest.slug, citation: said.id, id: (await citation()).picture!.id }
	return { ...closed, contest, params, place }
}

const desk = { overview, country, citation, previewWinners, previewWinner, official }

test('the pages of a prepared announcement are for the organisers of that edition alone', async ({ context }) => {
	const { contest, params, one } = await written(context)
	const elsewhere = await edition(context)
	const others = {
		nobody: undefined,
		moderator: await moderator(context, { editionId: contest.id }),
		'an organiser elsewhere': await organiser(context, { editionId: elsewhere.id }),
	}
	const answers: Record<string, number[]> = {}
	for (const [who, as] of Object.entries({ organiser: one, ...others })) {
		answers[who] = []
		for (const loader of Object.values(desk)) answers[who].push(statusOf(await asked(context, loader, { as, params })))
	}
	expect(answers).toEqual({
		organiser: Array(6).fill(200),
		nobody: Array(6).fill(303),
		moderator: Array(6).fill(403),
		'an organiser elsewhere': Array(6).fill(403),
	})
})

test('the preview shows what the public will read, in any language, before there is anything public', async ({
	context,
}) => {
	const { contest, params, one, other } = await written(context)
	const told = async (loader: Answering, search: string) =>
		(await asked(context, loader, { as: one, params, search })).told
	expect(await told(previewWinner, '?lang=lv')).toMatchObject({ story: { text: 'Sākās ar kaķi.', lang: 'lv' } })
	const before = await told(previewWinner, '?lang=en')
	expect(statusOf(await asked(context, publicWinner, { params }))).toBe(404)
	expect(statusOf(await asked(context, publicOfficial, { params }))).toBe(404)

	await prepareAnnouncement(one, contest.id, announcement)
	await releaseAnnouncement(other, contest.id)
	context.at(new Date(visible.getTime() - 1))
	expect(statusOf(await asked(context, publicWinner, { params }))).toBe(404)
	expect(statusOf(await asked(context, publicOfficial, { params }))).toBe(404)
	context.at(visible)
	expect(await told(publicWinner, '?lang=en')).toEqual(before)
	expect(statusOf(await asked(context, publicOfficial, { params }))).toBe(200)
})

test('of a consent and of whoever recorded it the public learns nothing', async ({ context }) => {
	const { contest, params, one, other } = await written(context)
	await prepareAnnouncement(one, contest.id, announcement)
	await releaseAnnouncement(other, contest.id)
	context.at(visible)
	const page = await asked(context, publicWinner, { params })
	expect(page.citations).toEqual([
		{
			...{ id: params.citation, name: 'Anna Example', office: null, text: 'We are proud.', lang: 'en' },
			picture: { src: `/officials/${params.id}.webp`, width: 90, height: 60 },
		},
	])
	expect(JSON.stringify(page)).not.toMatch(/consent/i)
})

test('a release is asked for with what was seen, and refused when it changed', async ({ context }) => {
	const { contest, params, one, other } = await written(context)
	await prepareAnnouncement(one, contest.id, announcement)
	const { seen } = await asked(context, releasePage, { as: other, params })
	const looked = await asked(context, storyPage, { as: one, params })
	const another = { 'story.en': 'Another story.', seen: String(looked.seen) }
	const changed = await asked(context, story, { as: one, params, fields: another })
	expect(statusOf(changed)).toBe(303)
	const refused = await asked(context, release, { as: other, params, fields: { seen: String(seen) } })
	expect([statusOf(refused), refused.data]).toEqual([422, { reply: ['announcement-changed'] }])
	expect(statusOf(await asked(context, release, { as: other, params, fields: {} }))).toBe(422)
	const again = await asked(context, releasePage, { as: other, params })
	const done = await asked(context, release, { as: other, params, fields: { seen: String(again.seen) } })
	expect(statusOf(done)).toBe(303)
})

test('of two who write a story at once the second one is told, and overwrites only what was seen', async ({
	context,
}) => {
	const { params, one, other } = await written(context)
	const { seen } = await asked(context, storyPage, { as: one, params })
	const save = (as: typeof one, text: string, seal: unknown) =>
		asked(context, story, { as, params, fields: { 'story.en': text, seen: String(seal) } })
	expect(statusOf(await save(one, 'It began with a dog.', seen))).toBe(303)

	const late = await save(other, 'It began with a bird.', seen)
	expect([statusOf(late), late.data]).toMatchObject([
		409,
		{ reply: { initialValue: { story: { en: 'It began with a bird.' } }, error: { '': ['changed-meanwhile'] } } },
	])
	const now = await asked(context, storyPage, { as: other, params })
	expect(now).toMatchObject({ typed: { story: { en: 'It began with a dog.' } } })
	expect(statusOf(await save(other, 'It began with both.', now.seen))).toBe(303)
})

test('what is typed wrongly stays typed', async ({ context }) => {
	const { params, one } = await written(context)
	const fields = { 'story.en': 'It began.', founded: 'long ago', website: 'nowhere' }
	const answer = await asked(context, story, { as: one, params, fields })
	expect(statusOf(answer)).toBe(422)
	expect(answer.data).toMatchObject({
		reply: { initialValue: { story: { en: 'It began.' }, founded: 'long ago' }, error: { founded: ['number-wrong'] } },
	})
	const office = await asked(context, addition, { as: one, params, fields: { office: 'Mayor', 'text.en': 'Proud.' } })
	expect([statusOf(office), office.data]).toMatchObject([422, { reply: { error: { name: ['required'] } } }])
})

test('the order is typed as places', async ({ context }) => {
	const { contest, params, one } = await written(context)
	const answer = await asked(context, order, { as: one, params, fields: { 'places.LV': '1', 'places.IT': '2' } })
	expect(statusOf(answer)).toBe(303)
	expect((await winnersOf(context.db, contest)).map((each) => each.country)).toEqual(['LV', 'IT'])
})
