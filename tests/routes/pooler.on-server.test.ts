import { setTimeout as sleep } from 'node:timers/promises'
import postgres, { type Sql } from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { privateToken } from '#app/domain/letters/private-link.server.ts'
import { winners } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library } from '#tests/support/builders/submission.ts'
import { databaseUrl, serverUrl } from '#tests/support/database-snapshot.ts'
import { installationOfTest } from '#tests/support/installation.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { pgbouncer, startPgBouncer } from '#tests/support/pgbouncer.ts'
import { runCommand } from '#tests/support/run-command.ts'
import { sendIdea } from '#tests/support/sent-idea.ts'
import { whileStopped } from '#tests/support/stopped-context.ts'
import { until } from '#tests/support/until.ts'
import { visitor } from '#tests/support/visitor.ts'
import { announce, beforeAnythingIsDecided, minuteAfter } from './embargo/world.ts'

const lent = 3
const zone = 'Europe/Riga'
const day = 24 * 3600_000

test.skipIf(!pgbouncer)(
	'a contest goes from its first idea to its release through PgBouncer in transaction mode',
	async () => {
		const pooler = await startPgBouncer(serverUrl ?? '', lent)
		onTestFinished(pooler.stop)
		const mailbox = await openMailbox()
		onTestFinished(mailbox.close)
		const installation = await installationOfTest()
		const direct = postgres(installation.variables.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
		onTestFinished(() => direct.end())
		const name = new URL(installation.variables.DATABASE_URL ?? '').pathname.slice(1)
		const variables = {
			...installation.variables,
			DATABASE_URL: databaseUrl(pooler.url, name),
			SMTP_URL: mailbox.url,
			MAIL_FROM: 'contest@example.org',
			LOG_LEVEL: 'warn',
		}

		const slug = 'through-a-pooler'
		const place = await whileStopped({ ...variables, LOG_LEVEL: 'silent' }, async (context) => {
			const beginning = await beforeAnythingIsDecided(context)
			await announce(context, beginning, minuteAfter(day))
			expect(await context.db.$count(winners)).toBeGreaterThan(0)
			const now = Date.now()
			const on = (days: number) => wallClockAt(new Date(now + days * day), zone)
			const dates = { callOpens: on(-1), callCloses: on(1), votingOpens: on(3), votingCloses: on(9) }
			await edition(context, { slug, countries: ['LV'], zone, ...dates })
			return { library: (await library(context)).slug, organiser: beginning.cookies.organiser }
		})
		const [one, two] = await Promise.all([installation.serve(variables), installation.serve(variables)])
		const busiest = watchConnections(direct, name)

		const titles = Array.from({ length: 12 }, (_, at) => `A pool of ideas ${at + 1}`)
		await Promise.all(
			titles.map((title, at) => sendIdea([one, two][at % 2]!.origin, { slug, library: place.library, title })),
		)
		const ideas = await direct`select id, photo_id from submissions where title like 'A pool of ideas %'`
		expect(ideas).toHaveLength(titles.length)
		const open = () => direct`select 1 from jobs where done_at is null and failed_at is null and run_at <= now()`
		await until(async () => (await open()).length === 0)
		await Promise.all(
			ideas.map(async ({ id }) => {
				const link = `/confirmations/${privateToken(installation.variables.SECRET ?? '', 'confirmation', id)}`
				expect((await visitor(two.origin).post(link, {})).status).toBe(303)
				const decision = `/organise/editions/${slug}/submissions/${id}/decision`
				const verdict = { verdict: 'published', altTextChecked: 'on' }
				expect((await visitor(one.origin).post(decision, verdict, { cookie: place.organiser })).status).toBe(303)
			}),
		)
		const gallery = () => visitor(two.origin).text(`/editions/${slug}/ideas`)
		await until(async () => {
			const page = await gallery()
			return titles.every((title) => page.includes(title))
		})

		await runCommand('verify-log', variables)
		expect(await busiest()).toBeLessThanOrEqual(lent)
		// Everything went through it, and each server says once what its operator should do.
		const [stats] = await transactions(pooler.admin, name)
		expect(Number(stats?.total_xact_count)).toBeGreaterThan(500)
		for (const { said } of [one, two]) expect(said().match(/ALTER DATABASE/g)).toHaveLength(2)
	},
)

async function transactions(admin: string, name: string) {
	// Its console speaks the simple protocol only.
	const console = postgres(admin, { max: 1, fetch_types: false, prepare: false })
	const rows = await console.unsafe('show stats').simple()
	await console.end()
	return rows.filter(({ database }) => database === name)
}

/** Answers how many connections to the database there were at most. */
function watchConnections(direct: Sql, name: string): () => Promise<number> {
	const over = new AbortController()
	const watching = (async () => {
		let most = 0
		while (!over.signal.aborted) {
			const [row] = await direct`
				select count(*)::int as open from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`
			most = Math.max(most, row?.open)
			await sleep(50)
		}
		return most
	})()
	const end = () => {
		over.abort()
		return watching
	}
	onTestFinished(() => end().then(() => {}))
	return end
}
