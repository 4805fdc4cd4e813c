import { eq, sql } from 'drizzle-orm'
import { jobs } from '#db/schema/index.ts'
import { expect, test } from '#tests/support/database.ts'

const lastMoment = new Date('2020-10-17T20:59:59.999Z')

test('an instant and a document come back as they went in', async ({ db }) => {
	const job = { queue: 'photos', payload: { photo: 'Jēkabpils', quotes: `'"\\` }, runAt: lastMoment }
	const [written] = await db.insert(jobs).values(job).returning()
	expect(await db.select().from(jobs).where(eq(jobs.runAt, lastMoment))).toEqual([written])
	expect(written).toMatchObject(job)
})

test('an instant may stand in a raw statement', async ({ db }) => {
	const rows = await db.execute(
		sql`select ${lastMoment}::timestamptz(3) = '2020-10-17 23:59:59.999+03'::timestamptz as same`,
	)
	expect([...rows]).toEqual([{ same: true }])
})

test('using the outer database inside a transaction is an error instead of a wait without end', async ({ db }) => {
	const nested = db.transaction(() => db.select().from(jobs))
	await expect(nested).rejects.toThrow('db.select used inside a transaction: use its tx')
})

test('a failed transaction leaves nothing behind and the next one works', async ({ db }) => {
	const job = { queue: 'photos', payload: {}, runAt: lastMoment }
	const failing = db.transaction(async (tx) => {
		await tx.insert(jobs).values(job)
		await tx.execute(sql`select 1 / 0`)
	})
	await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } })
	expect(await db.$count(jobs)).toBe(0)
	await db.transaction((tx) => tx.insert(jobs).values(job))
	expect(await db.$count(jobs)).toBe(1)
})
