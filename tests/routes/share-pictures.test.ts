import { eq } from 'drizzle-orm'
import { RouterContextProvider } from 'react-router'
import { closeRound } from '#app/domain/results/close-round.server.ts'
import { prepareAnnouncement } from '#app/domain/results/prepare-announcement.server.ts'
import { releaseAnnouncement } from '#app/domain/results/release-announcement.server.ts'
import { installation } from '#app/http/installation.server.ts'
import { loader as idea } from '#app/routes/resources/share/idea.ts'
import { loader as winner } from '#app/routes/resources/share/winner.ts'
import { submissions } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { closedWith } from '#tests/support/builders/tie.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

type Loader = (args: never) => Promise<Response>

/** What is answered, or thrown instead. */
function asked(
	loader: Loader,
	context: TestContext,
	params: Record<string, string>,
	headers: HeadersInit = {},
	query = '',
) {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const request = new Request(`https://shelfie.example/${query}`, { headers })
	return loader({ request, params, context: provider } as never).catch((thrown: unknown) => thrown)
}

const picture = (answer: unknown) => {
	if (!(answer instanceof Response)) throw new Error(`no picture: ${JSON.stringify(answer)}`)
	return answer
}
const refused = (status: number) => expect.objectContaining({ init: expect.objectContaining({ status }) })

test("an idea's picture is answered once to whoever keeps it, and is another one in another language", async ({
	context,
}) => {
	const contest = await edition(context)
	const { code } = await submission(context, contest, { state: 'published', title: '<b>&amp;\u202e' })
	const params = { edition: contest.slug, code }
	const first = picture(await asked(idea, context, params))
	const etag = first.headers.get('etag') ?? ''
	expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
	const again = picture(await asked(idea, context, params, { 'if-none-match': etag }))
	expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
	const latvian = picture(await asked(idea, context, params, { 'accept-language': 'en' }, '?lang=lv'))
	expect(latvian.headers.get('etag')).not.toBe(etag)
	const wished = picture(await asked(idea, context, params, { 'accept-language': 'lv', cookie: 'lang=lv' }))
	expect(wished.headers.get('etag')).toBe(etag)
})

test.for([
	['received', {}, 404],
	['declined', {}, 404],
	['published', { hiddenSince: new Date('2026-10-16T12:00:00Z') }, 404],
	['withdrawn', { publishedAt: new Date('2026-10-16T12:00:00Z') }, 410],
	['disqualified', { publishedAt: new Date('2026-10-16T12:00:00Z') }, 410],
	['published', { erasedAt: new Date('2026-10-16T12:00:00Z') }, 410],
] as const)('of an idea that is %s %j there is no picture, even to whoever has it already', async ([
	state,
	facts,
	status,
], { context }) => {
	const contest = await edition(context)
	const { id, code } = await submission(context, contest, { state: 'published' })
	const params = { edition: contest.slug, code }
	const etag = picture(await asked(idea, context, params)).headers.get('etag') ?? ''
	await context.db
		.update(submissions)
		.set({ publishedAt: null, state, ...(state === 'published' ? { publishedAt: new Date() } : {}), ...facts })
		.where(eq(submissions.id, id))
	expect(await asked(idea, context, params, { 'if-none-match': etag })).toEqual(refused(status))
})

test('of what nobody may see yet there is no picture', async ({ context }) => {
	const draft = await edition(context, { published: false })
	const { code } = await submission(context, draft, { state: 'published' })
	expect(await asked(idea, context, { edition: draft.slug, code })).toEqual(refused(404))
})

test("a winner's picture a second before the instant is as unknown as a wrong address, from the instant on there", async ({
	context,
}) => {
	const contest = await edition(context)
	const closed = await closedWith(context, contest, [[[5, 5, 5]], [[4, 4, 4]]])
	await closeRound(closed.one, { ...closed.place, country: 'IT' }, {})
	const announcement = { introduction: { en: 'These are the winners.' }, visibleFrom: '2026-11-12T12:00' }
	await prepareAnnouncement(closed.one, contest.id, announcement)
	await releaseAnnouncement(closed.other, contest.id)
	const ask = (slug: string, country: string) => asked(winner, context, { edition: slug, country })
	context.at('2026-11-12T10:59:59Z')
	const unknown = await ask('no-such-edition', 'LV')
	for (const country of ['LV', 'IT', 'XX']) expect(await ask(contest.slug, country)).toEqual(unknown)
	context.at('2026-11-12T11:00:00Z')
	expect(picture(await ask(contest.slug, 'LV')).status).toBe(200)
	expect(picture(await ask(contest.slug, 'IT')).status).toBe(200)
	expect(await ask(contest.slug, 'XX')).toEqual(unknown)
})
