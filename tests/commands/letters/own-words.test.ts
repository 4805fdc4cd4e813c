import { onTestFinished } from 'vitest'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import { handlers } from '#app/jobs.server.ts'
import { action as remove } from '#app/routes/organise/letters/templates/removal.tsx'
import { action, loader } from '#app/routes/organise/letters/templates/template.tsx'
import { loader as table } from '#app/routes/organise/letters/templates/templates.tsx'
import { letterWordings, logEntries } from '#db/schema/index.ts'
import { asked, statusOf } from '#tests/support/app/asked.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { moderator, organiser } from '#tests/support/builders/person.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { expect, test } from '#tests/support/test.ts'

const body = 'Lieliski! „{title}” tagad var lasīt visi: {link}'

test('letters that wait say what the edition’s words are when they leave; the log tells only that they changed', async ({
	context,
	db,
}) => {
	const box = await openMailbox()
	onTestFinished(box.close)
	const of = await edition(context)
	const acting = await organiser(context)
	const letter = {
		editionId: of.id,
		kind: 'submission-published' as const,
		recipient: 'reader@example.org',
		locale: 'lv',
	}
	const params = { title: 'Grāmatas', code: 'LV-7F3K' }
	await db.transaction((tx) => queueLetter(context, tx, { ...letter, params, subjectId: of.id }))
	const place = { edition: of.slug, letterKind: 'submission-published', locale: 'lv' }
	const post = (fields: Record<string, string>) => asked(context, action, { as: acting, params: place, fields })

	expect(statusOf(await post({ subject: 'Publicēts', body: 'Bez saites', act: 'keep' }))).toBe(422)
	expect(statusOf(await post({ subject: 'Publicēts', body, act: 'preview' }))).toBe(200)
	expect(await db.select().from(letterWordings)).toEqual([])
	expect(statusOf(await post({ subject: 'Publicēts: {code}', body, act: 'keep' }))).toBe(303)
	await doDueJobs(context.with({ mail: createMailer(box.url, 'shelfie@example.org') }), handlers)

	expect(box.mail[0]!.subject).toBe('Publicēts: LV-7F3K')
	expect(box.mail[0]!.text).toContain('Lieliski! „Grāmatas” tagad var lasīt visi: https://shelfie.example/receipts/')
	expect(JSON.stringify(await db.select().from(logEntries))).not.toContain('Lieliski')
	const shown = (await asked(context, loader, { as: acting, params: place })) as Awaited<ReturnType<typeof loader>>
	expect([shown.state, shown.examples.own?.subject]).toEqual(['own', 'Publicēts: LV-7F3K'])
	expect(shown.examples.own?.text).toContain('/receipts/••••••')

	const english = { as: acting, params: { ...place, locale: 'en' } }
	context.at('2026-10-17T12:00:00Z')
	await asked(context, action, { ...english, fields: { subject: 'Out', body: 'See {link}', act: 'keep' } })
	const { rows } = (await asked(context, table, { as: acting, params: place })) as Awaited<ReturnType<typeof table>>
	const states = rows.find(({ kind }) => kind === 'submission-published')!.states
	expect([states.en, states.lv, states.el]).toEqual(['own', 'older', 'missing'])

	expect(statusOf(await asked(context, remove, { as: acting, params: place, fields: {} }))).toBe(303)
	expect(statusOf(await asked(context, remove, { as: acting, params: place, fields: {} }))).toBe(409)
	expect(statusOf(await asked(context, loader, { as: await moderator(context), params: place }))).toBe(403)
})
