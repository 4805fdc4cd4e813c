import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { lockDirectory } from '#db/embedded/directory-lock.ts'
import { migrate } from '#db/migrate.server.ts'

async function scratchDirectory() {
	const scratch = await mkdtemp(join(tmpdir(), 'shelfie '))
	onTestFinished(() => rm(scratch, { recursive: true }))
	return join(scratch, 'a long name '.repeat(12), 'data')
}

test('a directory opened once is refused with one sentence the second time, and can be opened after it was closed', async () => {
	const dataDir = await scratchDirectory()
	const first = await openDatabase({ dataDir, durable: false })
	await expect(openDatabase({ dataDir })).rejects.toThrow(
		`The data directory ${dataDir} is in use by process ${process.pid}.`,
	)
	await first.close()

	const second = await openDatabase({ dataDir, durable: false })
	expect(await migrate(second.db)).toBeGreaterThan(0)
	expect(await migrate(second.db)).toBe(0)
	await second.close()
})

test('a database whose directory was replaced does not write into its successor', async () => {
	const dataDir = await scratchDirectory()
	const removed = await openDatabase({ dataDir, durable: false })
	await rm(dataDir, { recursive: true })
	const successor = await openDatabase({ dataDir, durable: false })
	await successor.close()
	await removed.close()

	const opened = await openDatabase({ dataDir, durable: false })
	expect(await migrate(opened.db)).toBeGreaterThan(0)
	await opened.close()
})

test('of many who want a directory at once never more than one holds it', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'shelfie '))
	onTestFinished(() => rm(dataDir, { recursive: true }))
	let holders = 0
	let most = 0
	const contend = async () => {
		const { release } = await lockDirectory(dataDir)
		most = Math.max(most, ++holders)
		holders--
		await release()
	}
	const outcomes = await Promise.allSettled(Array.from({ length: 12 }, contend))
	expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
	expect(most).toBe(1)
})

test('a process that is killed leaves no lock', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'shelfie '))
	onTestFinished(() => rm(dataDir, { recursive: true }))
	const holder = `
		const { lockDirectory } = await import('#db/embedded/directory-lock.ts')
		await lockDirectory(${JSON.stringify(dataDir)})
		process.kill(process.pid, 'SIGKILL')`
	const killed = promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', holder])
	await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' })
	await (await lockDirectory(dataDir)).release()
})

test('a database that cannot be reached is named in one sentence, without its password', async () => {
	const opening = openDatabase({ url: 'postgres://shelfie:secret@127.0.0.1:1/contest', dataDir: '' })
	await expect(opening).rejects.toThrow(
		/^The database at 127\.0\.0\.1:1 cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:1\.$/,
	)
})
