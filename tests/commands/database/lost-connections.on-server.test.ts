import { setImmediate, setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { isOutage } from '#db/outage.ts'
import { serverUrl } from '#tests/support/database-snapshot.ts'
import { relayTo } from '#tests/support/relay.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { until } from '#tests/support/until.ts'

const connections = 10

test.each([
	'end',
	'reset',
] as const)('all connections are cut (%s) again and again: each serves again at once', async (how) => {
	const relay = await relayTo(serverUrl ?? '')
	onTestFinished(relay.stop)
	const { db, close } = await openDatabase({ url: relay.url, dataDir: await scratchFolder(), pool: connections })
	onTestFinished(close)

	let over = false
	const surprises: unknown[] = []
	const ask = async (number: number) => {
		while (!over) {
			const work =
				number % 2
					? db.execute(sql`select ${number}::int`)
					: db.transaction(async (tx) => {
							await tx.execute(sql`select ${number}::int`)
							await tx.execute(sql`select pg_sleep(0.001)`)
						})
			// What was lost is asked anew in the same breath, while others of the lines are still being taken down.
			await work.catch(async (error: unknown) => {
				if (!isOutage(error)) surprises.push(error)
				await setImmediate()
			})
		}
	}
	const crowd = Array.from({ length: 3 * connections }, (_, number) => ask(number))
	for (let time = 0; time < 40; time++) {
		await setTimeout(20 + Math.random() * 30)
		relay.cut(how)
	}
	await until(async () => relay.spoken() === connections)
	over = true
	await Promise.all(crowd)

	expect(surprises).toEqual([])
	// One for each connection: none answers with what the one before it was told.
	const answers = Array.from({ length: connections }, () =>
		db.execute<{ one: number }>(sql`select 1 as one, pg_sleep(0.2)`),
	)
	expect((await Promise.all(answers)).map(([row]) => row?.one)).toEqual(Array(connections).fill(1))
})
