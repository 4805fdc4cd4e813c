import { mintPrivateLink, privateToken } from '#app/domain/letters/private-link.server.ts'
import { audiences } from '#app/domain/results/announcement-letters.ts'
import { pressList } from '#app/domain/results/press-list.server.ts'
import { sendResultLetters } from '#app/domain/results/send-result-letters.server.ts'
import { action as confirm, loader as proposal } from '#app/routes/organise/announcement/corrections/correction.tsx'
import { loader as corrections } from '#app/routes/organise/announcement/corrections/corrections.tsx'
import { action as propose } from '#app/routes/organise/announcement/corrections/proposal.tsx'
import { loader as audience } from '#app/routes/organise/announcement/letters/audience.tsx'
import { loader as letters } from '#app/routes/organise/announcement/letters/letters.tsx'
import { action as addPress, loader as press } from '#app/routes/organise/announcement/letters/press.tsx'
import { action as importPress } from '#app/routes/organise/announcement/letters/press-import.tsx'
import { action as removePress } from '#app/routes/organise/announcement/letters/press-removal.ts'
import { action as leave, loader as leaving } from '#app/routes/public/press.tsx'
import { loader as winnerPage } from '#app/routes/public/results/winner.tsx'
import { loader as winnersPage } from '#app/routes/public/results/winners.tsx'
import { loader as apiResults } from '#app/routes/resources/api-results.ts'
import { loader as atom } from '#app/routes/resources/feeds/atom.ts'
import { loader as jsonFeed } from '#app/routes/resources/feeds/json.ts'
import { citations, pressContacts } from '#db/schema/index.ts'
import { type Answering, type Asking, asked, statusOf } from '#tests/support/app/asked.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror, moderator, organiser } from '#tests/support/builders/person.ts'
import { announcement, winner } from '#tests/support/builders/prize.ts'
import { submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

/** Latvia has a winner; two others took part, and one of their addresses stands there twice. */
async function contested(context: TestContext) {
	context.inRealTime()
	const contest = await edition(context)
	const won = await winner(context, contest, { email: 'won@reader.example' })
	for (const email of ['one@reader.example', 'two@reader.example', 'two@reader.example'])
		await submission(context, contest, { state: 'published', email })
	const one = await organiser(context)
	const other = await organiser(context)
	const params = { edition: contest.slug }
	const ask = (answering: Answering, asking: Asking = {}) =>
		asked(context, answering, { ...asking, params: { ...params, ...asking.params } })
	return { contest, won, one, other, ask }
}

const journalist = {
	...{ name: 'Anna', outlet: 'The Daily', email: 'anna@paper.example', locale: 'lv' },
	...{ basis: 'consent', source: 'You asked for news in March.' },
}

test('letters, press list and corrections are for organisers of the edition only', async ({ context }) => {
	const { contest, ask } = await contested(context)
	const elsewhere = await organiser(context, { editionId: (await edition(context)).id })
	const seat = await partner(context, contest)
	const others = [
		elsewhere,
		await moderator(context, { editionId: contest.id }),
		await juror(context, { editionId: contest.id, partnerId: seat.id }),
	]
	const params = { audience: 'submitters', correction: 'none', contact: 'none', text: 'introduction' }
	const pages: Answering[] = [letters, audience, press, corrections, proposal]
	const acts: Answering[] = [addPress, importPress, removePress, propose, confirm]
	for (const page of pages) expect(statusOf(await ask(page, { params }))).toBe(303)
	for (const as of others) {
		for (const page of pages) expect(statusOf(await ask(page, { as, params }))).toBe(403)
		for (const act of acts) expect(statusOf(await ask(act, { as, params, fields: journalist }))).toBe(403)
	}
	expect(await context.db.$count(pressContacts)).toBe(0)
})

test('the page counts what will be written, and nobody reads a submitter’s address on it', async ({ context }) => {
	const { one, ask } = await contested(context)
	const page = (await ask(letters, { as: one })) as Awaited<ReturnType<typeof letters>>
	expect(page.rows.map((row) => [row.audience, row.count])).toEqual([
		['winners', 1],
		['partners', 0],
		['winning-libraries', 0],
		['libraries', 0],
		['press', 0],
		['submitters', 2],
	])
	expect(page.state).toBe('not-begun')
	for (const each of audiences) {
		const shown = await ask(audience, { as: one, params: { audience: each } })
		expect(JSON.stringify(shown), each).not.toContain('@reader.example')
	}
	expect(statusOf(await ask(audience, { as: one, params: { audience: 'everybody' } }))).toBe(404)
})

test('the example is the letter that is written, but for the private link', async ({ db, context }) => {
	const { contest, one, ask } = await contested(context)
	const shown = (await ask(audience, { as: one, params: { audience: 'winners' } })) as Awaited<
		ReturnType<typeof audience>
	>
	await announcement(context, contest)
	await sendResultLetters(context, { editionId: contest.id })
	const letter = (await db.query.letters.findMany()).find(({ kind }) => kind === 'submission-won')!
	const params = { ...letter.params, edition: contest.title.en }
	const link = `${context.origin}/receipts/••••••`
	const written = context.writeLetter({ kind: 'submission-won', locale: 'en', params, link })
	expect(shown.examples).toEqual([{ locale: 'en', ...written }])
})

test('a journalist is added with a reason, once, and leaves by a link of their own', async ({ db, context }) => {
	const { contest, one, ask } = await contested(context)
	expect(statusOf(await ask(addPress, { as: one, fields: { ...journalist, source: '' } }))).toBe(422)
	expect(statusOf(await ask(addPress, { as: one, fields: journalist }))).toBe(303)
	expect(statusOf(await ask(addPress, { as: one, fields: journalist }))).toBe(409)
	const lines = 'Boris; The Weekly; boris@paper.example; en\nAnna; The Daily; anna@paper.example; lv'
	const { basis, source } = journalist
	const imported = (await ask(importPress, { as: one, fields: { lines, basis, source } })) as Response
	expect(imported.headers.get('location')).toMatch(/press\?added=1&known=1&left=0$/)
	expect(statusOf(await ask(importPress, { as: one, fields: { lines: 'Cora', basis, source } }))).toBe(422)

	const [anna] = (await pressList(db, contest.id)).contacts.filter(({ name }) => name === 'Anna')
	const token = privateToken(context.secret, 'press', anna!.id)
	expect(statusOf(await asked(context, leave, { params: { token }, fields: {} }))).toBe(404)
	await mintPrivateLink(context, db, { purpose: 'press', subjectId: anna!.id })
	await asked(context, leaving, { params: { token } })
	expect((await pressList(db, contest.id)).contacts).toHaveLength(2)
	expect(statusOf(await asked(context, leave, { params: { token }, fields: {} }))).toBe(303)
	expect((await pressList(db, contest.id)).contacts.map(({ name }) => name)).toEqual(['Boris'])
	expect(await asked(context, leaving, { params: { token } })).toMatchObject({ email: null })
	expect(statusOf(await ask(addPress, { as: one, fields: journalist }))).toBe(409)

	const [boris] = (await pressList(db, contest.id)).contacts
	await ask(removePress, { as: one, params: { contact: boris!.id }, fields: {} })
	expect((await pressList(db, contest.id)).contacts).toEqual([])
})

test('a correction shows on the winners’ pages, in feeds and API once another confirms it, with the old text', async ({
	db,
	context,
}) => {
	const { contest, won, one, other, ask } = await contested(context)
	const [said] = await db
		.insert(citations)
		.values({ winnerId: won.id, text: { en: 'The old words.' } })
		.returning()
	await announcement(context, contest)
	const text = { text: `citation_${said!.id}` }
	const fields = { 'after.en': 'The new words.', 'reason.en': 'A name was wrong.' }
	expect(statusOf(await ask(propose, { as: one, params: text, fields: { ...fields, 'reason.en': '' } }))).toBe(422)
	expect(statusOf(await ask(propose, { as: one, params: text, fields }))).toBe(303)
	const page = (await ask(corrections, { as: one })) as Awaited<ReturnType<typeof corrections>>
	const params = { correction: page.made[0]!.id }

	const everywhere = async () => {
		const winnersAnswer = await ask(winnersPage)
		const country = await ask(winnerPage, { params: { country: 'LV' } })
		const api = await ((await ask(apiResults)) as Response).text()
		const feeds = { atom: `${contest.slug}`, json: `${contest.slug}` }
		const atomText = await ((await ask(atom, { params: { edition: feeds.atom } })) as Response).text()
		const jsonText = await ((await ask(jsonFeed, { params: { edition: feeds.json } })) as Response).text()
		return [JSON.stringify(winnersAnswer), JSON.stringify(country), api, atomText, jsonText]
	}
	for (const place of await everywhere()) expect(place).not.toContain('A name was wrong.')
	expect(statusOf(await ask(confirm, { as: one, params, fields: {} }))).toBe(409)
	expect(statusOf(await ask(confirm, { as: other, params, fields: {} }))).toBe(303)
	const after = await everywhere()
	for (const place of after) expect(place).toContain('A name was wrong.')
	for (const place of after.slice(0, 3)) expect(place).toContain('The old words.')
	expect(after[1]).toContain('The new words.')
	expect(after[4]).toContain('"date_modified"')
})
