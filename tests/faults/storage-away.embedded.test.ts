import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serverOfTest } from '#tests/support/server.ts'
import { grainyPhoto } from '../../scripts/grainy-photo.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'
import { until } from './waiting.ts'

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
	disk.remount('size=64m')
	await senders.sendAgain(server.origin)
	disk.remount('ro')
	await sendUntilRefused()
	disk.remount('rw')
	await senders.sendAgain(server.origin)

	const prepared = async () =>
		(await readdir(join(stage.dataDir, 'photos/incoming'))).length === 0 &&
		(await readdir(join(stage.dataDir, 'photos/masters'))).length === senders.ideas.length
	await until('every photo', prepared, 120_000)
	expect(await server.stop()).toBe(0)
	expect(senders.surprises).toEqual([])
	expect(senders.ideas.filter(({ receipt }) => receipt === null)).toEqual([])
	await stage.whileNobodyRuns(async (context) => {
		expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
	})
})

/** A file system of three megabytes in memory. */
function smallDisk(folder: string) {
	mkdirSync(folder, { recursive: true })
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder])
	onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
	return { remount: (how: string) => execFileSync('mount', ['-o', `remount,${how}`, folder]) }
}
