import { publishLegalText } from '#app/domain/legal/legal-texts.server.ts'
import { consentTextVersion } from '#app/domain/submissions/consent.ts'
import { recordConsents } from '#app/domain/submissions/record-consents.server.ts'
import { loader as desk, action as details } from '#app/routes/organise/legal/legal.tsx'
import { loader as editor, action as write } from '#app/routes/organise/legal/text.tsx'
import { loader as shown } from '#app/routes/public/legal/page.tsx'
import { loader as former } from '#app/routes/public/legal/version.tsx'
import { consents, legalTexts } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const words = (version: number) => `## Ours\n\nThis is version ${version} of the organiser’s own words.`
const page = async (context: TestContext, params = { page: 'privacy' }) =>
	(await asked(context, shown, { params })) as Awaited<ReturnType<typeof shown>>

test('a published text stands there from then on, its former versions stay readable, and two never undo each other', async ({
	context,
	db,
}) => {
	const one = await organiser(context)
	const params = { page: 'privacy', locale: 'en' }
	const post = (fields: Record<string, string>) => asked(context, write, { as: one, params, fields })
	expect((await page(context)).version).toBeNull()

	expect(statusOf(await post({ text: words(1), version: '0', act: 'preview' }))).toBe(200)
	expect(await db.select().from(legalTexts)).toEqual([])
	expect(statusOf(await post({ text: '', version: '0', act: 'publish' }))).toBe(422)
	expect(statusOf(await post({ text: words(1), version: '0', act: 'publish' }))).toBe(303)
	expect(statusOf(await post({ text: words(9), version: '0', act: 'publish' }))).toBe(409)
	expect(statusOf(await post({ text: words(2), version: '1', act: 'publish' }))).toBe(303)

	const now = await page(context)
	expect([now.version?.number, now.former.map(({ version }) => version)]).toEqual([2, [1]])
	expect(JSON.stringify(now.blocks)).toContain('version 2')
	const before = await asked(context, former, { params: { page: 'privacy', version: '1' } })
	expect(JSON.stringify(before)).toContain('version 1')
	for (const version of ['3', '0', 'x', '1e1'])
		expect(statusOf(await asked(context, former, { params: { page: 'privacy', version } }))).toBe(404)
	expect(statusOf(await asked(context, shown, { params: { page: 'cookies' } }))).toBe(404)
})

test('a consent says which versions were agreed to', async ({ context, db }) => {
	const one = await organiser(context)
	const idea = await submission(context, await edition(context))
	await db.delete(consents)
	await publishLegalText(one, { page: 'terms', locale: 'en' }, { text: words(1), version: 0 })
	await publishLegalText(one, { page: 'terms', locale: 'en' }, { text: words(2), version: 1 })
	await publishLegalText(one, { page: 'privacy', locale: 'lv' }, { text: words(1), version: 0 })
	await publishLegalText(one, { page: 'imprint', locale: 'en' }, { text: words(1), version: 0 })
	await db.transaction(async (tx) => recordConsents(tx, idea.id, 'submitter', ['entry'], await context.clock(tx)))
	const [given] = await db.select({ version: consents.textVersion }).from(consents)
	const expected = idea.locale === 'lv' ? 'privacy-lv-1' : 'terms-en-2'
	expect(given?.version).toBe(`${consentTextVersion} ${expected}`)
})

test('who organises one edition does not write them; what is not filled in is told', async ({ context }) => {
	const contest = await edition(context)
	const one = await organiser(context, { editionId: contest.id })
	const all = await organiser(context)
	expect(statusOf(await asked(context, desk, { as: one }))).toBe(403)
	expect(statusOf(await asked(context, editor, { as: one, params: { page: 'terms', locale: 'lv' } }))).toBe(403)
	expect((await page(context)).missing).toBe(true)
	const filled = {
		name: 'Example library',
		address: 'Street 1',
		email: 'x@example.org',
		dataProtection: 'y@example.org',
	}
	expect(statusOf(await asked(context, details, { as: all, fields: { ...filled, email: 'x' } }))).toBe(422)
	expect(statusOf(await asked(context, details, { as: all, fields: filled }))).toBe(303)
	expect([(await page(context)).missing, (await page(context)).details]).toEqual([false, filled])
})
