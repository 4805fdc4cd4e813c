import postgres from 'postgres'
import { test as base } from 'vitest'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { library } from '#tests/support/builders/submission.ts'
import { openMailbox } from '#tests/support/mailbox.ts'
import { databaseForServer } from '#tests/support/server-database.ts'
import { whileStopped } from '#tests/support/stopped-context.ts'
import { startServer, temporaryDataDir } from '../../../scripts/server-process.ts'

export { expect } from 'vitest'

const day = 24 * 3600_000
export const secret = 'a secret for tests only, long enough'
export const slug = 'shared-by-three'

/** Three processes that were started at once on one empty database and one folder, with a mail server and an open call. */
export const test = base
	.extend('folder', { scope: 'file' }, () => temporaryDataDir())
	.extend('installation', { scope: 'file' }, async ({ folder: { dataDir, remove } }, { onCleanup }) => {
		const database = await databaseForServer()
		const mailbox = await openMailbox()
		const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'contest@example.org' }
		const variables = { ...database.variables, ...mail, DATA_DIR: dataDir, DEMO: 'on', LOG_LEVEL: 'warn' }
		const start = () => startServer({ dataDir, variables })
		const [one, two, three] = await Promise.all([start(), start(), start()])
		const sql = postgres(database.variables.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
		onCleanup(async () => {
			await Promise.all([one, two, three].map((process) => process.stop()))
			await sql.end()
			await mailbox.close()
			await database.remove()
			await remove()
		})
		const place = await whileStopped({ ...variables, LOG_LEVEL: 'silent' }, async (context) => {
			const now = (await context.clock(context.db)).getTime()
			const on = (days: number) => wallClockAt(new Date(now + days * day), 'Europe/Riga')
			const times = { callOpens: on(-1), callCloses: on(1), votingOpens: on(3), votingCloses: on(9) }
			await edition(context, { slug, countries: ['LV'], zone: 'Europe/Riga', ...times })
			return (await library(context)).slug
		})
		return { processes: [one, two, three] as const, mailbox, sql, library: place }
	})
