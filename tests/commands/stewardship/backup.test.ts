import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'drizzle-orm'
import { onTestFinished } from 'vitest'
import { openLedgerFile } from '#app/adapters/erasures/ledger-file.ts'
import { markOfKey } from '#app/domain/stewardship/backup/digest.server.ts'
import { dumpTables } from '#app/domain/stewardship/backup/dump-tables.server.ts'
import { loadTables } from '#app/domain/stewardship/backup/load-tables.server.ts'
import type { Part } from '#app/domain/stewardship/backup/part.ts'
import { eraseSubmission } from '#app/domain/submissions/erase-submission.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { photos, submissions } from '#db/schema/index.ts'
import type { TestContext } from '#tests/support/context.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { expect, test } from '#tests/support/test.ts'
import { wholeDatabase } from '#tests/support/whole-database.ts'
import { backedUp, emptyPlace, installation, lookInto, restored, secret } from './backed-up.ts'
import { contestOnRecord } from './contest-on-record.ts'

test('every row goes from one kind of database into another and back, and nothing of it changes', async ({
	db,
	context,
}) => {
	await contestOnRecord(context)
	const before = await wholeDatabase(db)
	const other = await openDatabase({ dataDir: await scratchFolder(), durable: false })
	onTestFinished(() => other.close())
	await migrate(other.db)

	const there = await dumped(context)
	expect(await loadTables(other.db, there.parts(), there.manifest)).toBeNull()
	expect(await wholeDatabase(other.db)).toEqual(before)
	const back = await dumped({ ...context, db: other.db })
	expect(await loadTables(db, back.parts(), back.manifest)).toBeNull()
	expect(await wholeDatabase(db)).toEqual(before)
	const [row] = await db.execute<{ next: number }>(
		sql`select nextval(pg_get_serial_sequence('jobs', 'id'))::int > coalesce((select max(id) from jobs), 0) as next`,
	)
	expect(row).toEqual({ next: true })
})

async function dumped(context: Pick<TestContext, 'db'> & TestContext) {
	const kept: Part[] = []
	const { tables } = await dumpTables(
		context,
		async (part) => void kept.push(part),
		async () => {},
	)
	const manifest = { tables, parts: kept.length, files: 0, sha256: '', missing: [], mac: '' }
	return {
		manifest,
		parts: async function* () {
			yield* kept
		},
	}
}

test('whoever was erased after the backup is erased again before anybody is served, and everybody else is there', async ({
	context,
}) => {
	const { own, folder, ledger, sent } = await installation(context)
	const stays = await sent('stays@example.org')
	const goes = await sent('goes@example.org')
	const identity = await generateX25519Identity()
	const path = join(folder, 'kept.tar.age')
	expect(await backedUp(own, path, await identityToRecipient(identity))).toMatchObject({ code: 0 })
	await eraseSubmission(own, goes)

	const place = await emptyPlace()
	const { code, said } = await restored(place, [path, '--key', identity, '--erasures', ledger])
	expect([code, said.at(-1)]).toEqual([0, 'Restored. Start with npm start.'])

	const db = await lookInto(place)
	const rows = await db.select({ id: submissions.id, email: submissions.email }).from(submissions)
	expect(Object.fromEntries(rows.map(({ id, email }) => [id, email]))).toEqual({
		[stays]: 'stays@example.org',
		[goes]: null,
	})
	const kept = await db.select({ of: photos.submissionId, state: photos.state }).from(photos)
	expect(kept).toEqual([{ of: stays, state: 'ready' }])
	const files = async (dataDir: string) =>
		(await readdir(join(dataDir, 'photos'), { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
	expect(await files(place.DATA_DIR)).toHaveLength(1 + 2 * 2)
	const entries = await openLedgerFile(join(place.DATA_DIR, 'erasures'), markOfKey(secret)).read()
	expect(entries.map(({ id }) => id)).toEqual([goes])
})

test('a backup that is not whole, not ours, or of another time is refused in one sentence, and leaves nothing', async ({
	context,
}) => {
	const { own, folder, ledger, sent } = await installation(context)
	await sent('stays@example.org')
	const goes = await sent('goes@example.org')
	const [plain, sealed] = [join(folder, 'plain.tar'), join(folder, 'sealed.tar.age')]
	const passphrase = 'six words that nobody else knows'
	await backedUp(own, plain)
	await backedUp(own, sealed, passphrase)
	expect((await readFile(sealed)).includes('stays@example.org')).toBe(false)
	await eraseSubmission(own, goes)
	const late = join(folder, 'late.tar')
	await backedUp(own, late)

	const changed = async (name: string, change: (bytes: Buffer) => Buffer) => {
		const path = join(folder, name)
		await writeFile(path, change(await readFile(name.startsWith('sealed') ? sealed : plain)))
		return path
	}
	const swapped = (bytes: Buffer, from: string, to: string) => {
		const copy = Buffer.from(bytes)
		copy.write(to, bytes.indexOf(from))
		return copy
	}
	const flipped = (bytes: Buffer) => {
		const copy = Buffer.from(bytes)
		const middle = Math.floor(copy.length / 2)
		copy[middle] = (copy[middle] ?? 0) ^ 1
		return copy
	}
	/** Not just any byte: those that only fill up a block may be anything. */
	const flippedRow = (bytes: Buffer) => {
		const copy = Buffer.from(bytes)
		const inside = copy.indexOf(Buffer.from([0x1f, 0x8b, 0x08])) + 20
		copy[inside] = (copy[inside] ?? 0) ^ 1
		return copy
	}
	const withLedger = ['--erasures', ledger]
	const emptyLedger = join(folder, 'empty-ledger')
	await openLedgerFile(emptyLedger, markOfKey(secret)).write([])
	const strangers = join(folder, 'strangers')
	await openLedgerFile(strangers, 'somebody else').write([])
	const place = await emptyPlace()
	const told = async (words: string[], where = place) => {
		const { code, said } = await restored(where, words)
		expect(code).toBe(1)
		return said.at(-1)
	}

	expect(await told([join(folder, 'nothing.tar'), ...withLedger])).toMatch(/no such file/)
	expect(await told([ledger, ...withLedger])).toMatch(/no backup of Shelfie/)
	expect(
		await told([await changed('cut.tar', (bytes) => bytes.subarray(0, bytes.length * 0.7)), ...withLedger]),
	).toMatch(/cut off/)
	const altered = await changed('altered.tar', flippedRow)
	expect(await told([altered, ...withLedger])).toMatch(/nothing of it was used/)
	const digits = await changed('digits.tar', (bytes) => swapped(bytes, '"files": ', '"files":1'))
	expect(await told([digits, ...withLedger])).toMatch(/not as it was made/)
	expect(await told([sealed, ...withLedger])).toMatch(/give the key as BACKUP_KEY/)
	expect(await told([sealed, '--key', 'another passphrase, as long', ...withLedger])).toMatch(/does not open/)
	expect(
		await told([
			await changed('sealed-cut.age', (b) => b.subarray(0, b.length * 0.7)),
			'--key',
			passphrase,
			...withLedger,
		]),
	).toMatch(/cut off/)
	expect(await told([await changed('sealed-flipped.age', flipped), '--key', passphrase, ...withLedger])).toMatch(
		/cut off/,
	)
	const newer = await changed('newer.tar', (bytes) =>
		swapped(bytes, '"migrations": [\n\t\t1', '"migrations": [\n\t\t9'),
	)
	expect(await told([newer, ...withLedger])).toMatch(/newer Shelfie/)
	expect(await told([plain])).toMatch(/ledger of erasures is needed/)
	expect(await told([plain, '--erasures', strangers])).toMatch(/of another installation/)
	expect(await told([late, '--erasures', emptyLedger])).toMatch(/lacks 1 erasures/)
	const elsewhere = await emptyPlace({ SECRET: 'another secret, of another installation' })
	expect(await told([plain, ...withLedger], elsewhere)).toMatch(/^SECRET is not the one/)
	const unlocked = await emptyPlace({ ADDRESS_KEY: '08'.repeat(32) })
	expect(await told([plain, ...withLedger], unlocked)).toMatch(/^ADDRESS_KEY is not the one/)
	expect(await readdir(place.DATA_DIR)).toEqual([])

	await copyFile(ledger, join(place.DATA_DIR, 'erasures'))
	expect((await restored(place, [plain])).code).toBe(0)
	expect(await told([plain])).toMatch(/not empty/)
})
