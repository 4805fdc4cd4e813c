import { readMigrationFiles } from 'drizzle-orm/migrator'
import { vi } from 'vitest'
import { privateToken } from '#app/domain/letters/private-link.server.ts'
import { sendIdea } from '#tests/support/sent-idea.ts'
import { until } from '#tests/support/until.ts'
import { visitor } from '#tests/support/visitor.ts'
import { expect, secret, slug, test } from './processes.ts'

// The first test waits for three processes that start on an empty database.
vi.setConfig({ testTimeout: 10 * 60_000 })

test('of three that start at once on an empty database one makes its tables and one the demo', async ({
	installation: { processes, sql },
}) => {
	const homes = await Promise.all(processes.map(({ origin }) => fetch(origin).then(({ status }) => status)))
	expect(homes).toEqual([200, 200, 200])
	const [first, ...others] = processes.map(({ signIns }) => signIns)
	expect(first?.length).toBeGreaterThan(0)
	expect(others).toEqual([first, first])
	const slugs = await sql`select slug from editions where demo order by slug`
	expect(slugs.map((row) => row.slug)).toEqual(['biblio-2020', 'example-last-year', 'example-open'])
	const done = await sql`select created_at::float8 as at from drizzle.migrations order by created_at`
	const all = readMigrationFiles({ migrationsFolder: 'db/migrations' })
	expect(done.map(({ at }) => at)).toEqual(all.map(({ folderMillis }) => folderMillis))
})

test('an idea sent to one is confirmed at another, published at the third and read at all', async ({
	installation: { processes, sql, mailbox, library },
}) => {
	const [one, two, three] = processes
	const gallery = `/editions/${slug}/ideas`
	const pages = () => Promise.all(processes.map(({ origin }) => visitor(origin).text(gallery)))
	for (const page of await pages()) expect(page).not.toContain('Umbrellas for all')

	await sendIdea(one.origin, { slug, library, title: 'Umbrellas for all' })
	const [idea] = await sql`select id, email, photo_id from submissions where title = 'Umbrellas for all'`
	await until(async () => mailbox.mail.some(({ to }) => to?.some(({ address }) => address === idea?.email)))
	const confirmation = `/confirmations/${privateToken(secret, 'confirmation', idea?.id)}`
	expect((await visitor(two.origin).post(confirmation, {})).status).toBe(303)

	const organiser = visitor(one.origin)
	await organiser.signIn(one.signIns.find(({ role }) => role === 'organiser')!)
	const decision = `${three.origin}/organise/editions/${slug}/submissions/${idea?.id}/decision`
	await until(async () => (await sql`select 1 from photos where id = ${idea?.photo_id} and state = 'ready'`).length)
	const published = await organiser.post(decision, { verdict: 'published', altTextChecked: 'on' })
	expect(published.status).toBe(303)

	await until(async () => (await pages()).every((page) => page.includes('Umbrellas for all')))
	const pictures = await Promise.all(
		processes.map(({ origin }) =>
			until(async () => {
				const answer = await fetch(`${origin}/photos/${idea?.photo_id}/320.webp`)
				return answer.ok && Buffer.from(await answer.arrayBuffer()).toString('base64')
			}),
		),
	)
	expect(new Set(pictures).size).toBe(1)

	// A reader who has it in the hand is told of the withdrawal by whichever process is asked.
	const taken = { verdict: 'disqualified', reason: 'It was sent for this test only.' }
	expect((await organiser.post(`${two.origin}${new URL(decision).pathname}`, taken)).status).toBe(303)
	await until(async () => (await pages()).every((page) => !page.includes('Umbrellas for all')))
	for (const { origin } of processes)
		expect((await fetch(`${origin}/photos/${idea?.photo_id}/320.webp`)).status).toBe(404)
})

test('who signs out at one is signed out at all', async ({ installation: { processes } }) => {
	const [one, two, three] = processes
	const organiser = visitor(one.origin)
	await organiser.signIn(one.signIns.find(({ role }) => role === 'organiser')!)
	const kept = (await organiser.get('/account')).status
	const cookie = organiser.cookie()
	const account = (origin: string) => fetch(`${origin}/account`, { headers: { cookie }, redirect: 'manual' })
	expect([kept, (await account(two.origin)).status, (await account(three.origin)).status]).toEqual([200, 200, 200])
	await organiser.post(`${two.origin}/sign-out`, {})
	expect(await Promise.all(processes.map(async ({ origin }) => (await account(origin)).status))).toEqual([
		303, 303, 303,
	])
})

test('what is typed at one is heard at the others', async ({ installation: { processes } }) => {
	const [one, two] = processes
	const person = visitor(one.origin)
	await person.signIn(one.signIns.find(({ role }) => role === 'organiser')!)
	const desk = '/organise/editions/example-last-year/prizes'
	const ids = [...(await person.text(desk)).matchAll(/\/prizes\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
	const pages = await Promise.all(ids.map((id) => person.text(`${desk}/${id}`)))
	const travelling = pages.find((page) => page.includes('CP202511078IT')) ?? ''
	const form = /action="(\/organise\/shipments\/[^"]+\/tracking-events)"/.exec(travelling)?.[1] ?? ''

	const answer = await fetch(`${two.origin}/editions/example-last-year/prizes/events`)
	const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
	expect((await reader.read()).value).toBe('retry: 3000\n\n')
	const occurredAt = new Date(Date.now() - 3_600_000).toISOString().slice(0, 16)
	expect((await person.post(form, { status: 'held', occurredAt })).status).toBe(303)
	expect((await reader.read()).value).toBe('data: changed\n\n')
	expect(await visitor(two.origin).text('/editions/example-last-year/prizes/LV')).toContain('Held')
	await reader.cancel()
})

test('whoever guesses passwords at one has no more guesses at another', async ({ installation: { processes } }) => {
	const [one, ...others] = processes
	const guess = async (origin: string) => {
		const person = { email: 'guessed@example.org', password: 'not this one either' }
		return (await visitor(origin).post('/sign-in', person)).status
	}
	await until(async () => (await guess(one.origin)) === 429)
	for (const { origin } of others) expect(await guess(origin)).toBe(429)
})

test('whichever process does a job, it is done once', async ({
	installation: { processes, mailbox, sql, library },
}) => {
	const ideas = Array.from({ length: 9 }, (_, at) => `Seed library ${at + 1}`)
	await Promise.all(ideas.map((title, at) => sendIdea(processes[at % 3]!.origin, { slug, library, title })))
	const open = () => sql`select 1 from jobs where done_at is null and failed_at is null and run_at <= now()`
	await until(async () => (await open()).length === 0)

	const [sent] = await sql`
		select count(*)::int as letters, count(distinct l.recipient)::int as people
		from letters l join submissions s on s.id = l.subject_id where s.title like 'Seed library %' and l.sent_at is not null`
	const received = mailbox.mail.map(({ messageId }) => messageId)
	expect(sent).toEqual({ letters: 9, people: 9 })
	expect(new Set(received).size).toBe(received.length)
	const again = await sql`select queue from jobs where attempts > 1`
	expect(again.map(({ queue }) => queue)).toEqual([])
	const claimed = await sql`select count(distinct locked_by)::int as processes from jobs where queue = 'prepare-photo'`
	expect(claimed[0]?.processes).toBeGreaterThan(1)
})
