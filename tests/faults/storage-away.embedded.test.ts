import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { ignoring } from '#app/adapters/photos/durable-file.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { sweepIncoming } from '#app/domain/submissions/sweep-incoming.server.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { grainyPhoto } from '../../scripts/grainy-photo.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'
import { until } from './waiting.ts'

const day = 24 * 3600_000
const photoWork = { 'prepare-photo': preparePhoto }

test('a disk for photos that is full, or can only be read: kindly refused, nothing by half, and on it goes by itself', async () => {
	const stage = await setStage()
	const disk = smallDisk(join(stage.dataDir, 'photos'))
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const senders = sendersOn(stage, grainyPhoto(1_200))

	const sendUntilRefused = async () => {
		const before = senders.refused.length
		await senders.sendUntil(() => senders.refused.length > before, server.origin)
	}
	await sendUntilRefused()
	await disk.remount('size=64m')
	await senders.sendAgain(server.origin)
	await disk.remount('ro')
	await sendUntilRefused()
	await disk.remount('rw')
	await senders.sendAgain(server.origin)

	const lying = async (place: string) =>
		(await readdir(join(stage.dataDir, 'photos', place)).catch(ignoring('ENOENT')))?.length ?? 0
	const prepared = async () => (await lying('masters')) === senders.ideas.length
	await until('every photo', prepared, 240_000)
	expect(await server.stop()).toBe(0)
	expect(senders.surprises).toEqual([])
	expect(senders.ideas.filter(({ receipt }) => receipt === null)).toEqual([])
	await stage.whileNobodyRuns(async (context) => {
		expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
		// What the server had still in hand, and what could not be removed from a disk that was only to be read.
		context.at(new Date(Date.now() + 2 * day))
		await doDueJobs(context, photoWork)
		await sweepIncoming(context)
		expect(await lying('incoming')).toBe(0)
	})
})

/** A file system of three megabytes in memory. */
function smallDisk(folder: string) {
	mkdirSync(folder, { recursive: true })
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder])
	onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
	const remounted = (how: string) => promisify(execFile)('mount', ['-o', `remount,${how}`, folder])
	// As long as a file is being written the disk cannot be made one that is only read.
	const remount = (how: string) =>
		until(how, () =>
			remounted(how).then(
				() => true,
				() => false,
			),
		)
	return { remount }
}
