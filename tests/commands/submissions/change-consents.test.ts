import { asc, isNull } from 'drizzle-orm'
import { changeConsents } from '#app/domain/submissions/change-consents.server.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import { consents, editionVersions, logEntries } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { filledForm, sending } from '#tests/support/builders/sending.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'

const done = { ok: true, value: null }
const required = ['entry', 'photo-published', 'people-agreed']

async function sentWithName(context: TestContext): Promise<string> {
	const form = filledForm({ 'name-shown': true })
	const sent = await sendSubmission(context, await edition(context), form, await sending(context))
	if (!sent.ok) throw new Error(sent.reason)
	return sent.value.submissionId
}
async function standing({ db }: TestContext) {
	const rows = await db.select().from(consents).where(isNull(consents.withdrawnAt)).orderBy(asc(consents.kind))
	return rows.map(({ kind }) => kind)
}

test('the name is taken back and the press let in; what was agreed before stays on record', async ({ db, context }) => {
	const id = await sentWithName(context)
	expect(await standing(context)).toEqual([...required, 'name-shown'])
	const [before] = await db.select().from(editionVersions)

	expect(await changeConsents(context, id, ['press-use'])).toEqual(done)

	expect(await standing(context)).toEqual([...required, 'press-use'])
	const rows = await db.select({ kind: consents.kind, until: consents.withdrawnAt }).from(consents)
	expect(rows.filter(({ until }) => until).map(({ kind }) => kind)).toEqual(['name-shown'])
	const [after] = await db.select().from(editionVersions)
	expect(after!.version).toBeGreaterThan(before!.version)
	const [entry] = await db.select().from(logEntries).orderBy(logEntries.seq).offset(1)
	expect([entry?.kind, entry?.body]).toEqual([
		'submission.consents-changed',
		{ submission: id, standing: ['press-use'] },
	])
})

test('choosing what stands already changes nothing', async ({ db, context }) => {
	const id = await sentWithName(context)

	expect(await changeConsents(context, id, ['name-shown'])).toEqual(done)

	expect(await db.$count(consents)).toBe(4)
	expect(await db.$count(logEntries)).toBe(1)
})

test('twenty changes at once leave one answer standing for each kind', async ({ context }) => {
	const id = await sentWithName(context)
	await Promise.all(Array.from({ length: 20 }, (_, at) => changeConsents(context, id, at % 2 ? ['press-use'] : [])))

	const kinds = await standing(context)
	expect(kinds).toEqual([...new Set(kinds)])
	expect(kinds.slice(0, 3)).toEqual(required)
})

test('what is erased agrees to nothing more', async ({ context }) => {
	const id = await sentWithName(context)
	await eraseSubmission(context, id)

	expect(await changeConsents(context, id, ['name-shown'])).toEqual({ ok: false, reason: 'submission-gone' })
})
