import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { pictureProcesses } from '#app/adapters/photos/picture-processes.ts'
import { sharpProcessor } from '#app/adapters/photos/sharp-processor.ts'
import { projectRoot } from '#db/project-root.ts'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { isRunning, pictureChildrenOf } from '#tests/support/picture-children.ts'
import { scratchFile, scratchFolder } from '#tests/support/scratch-folder.ts'

process.env.PLANTED_SECRET = 'nobody who reads pictures needs to know this'
const { images, stop } = pictureProcesses()
afterAll(async () => {
	delete process.env.PLANTED_SECRET
	await stop()
})

/** SCHED_IDLE in sched(7). */
const idleClass = '5'

const reader = join(projectRoot, 'tests/support/reader.heic')

test('another process makes of a photo what we would make of it, of two phones’ at once, and refuses what we would', async () => {
	const jpeg = await scratchFile(await markedPhoto())
	const paths = [jpeg, reader, reader, await scratchFile('<svg/>')]
	const [here, there] = await Promise.all([
		Promise.all(paths.map((path) => sharpProcessor.prepare(path))),
		Promise.all(paths.map((path) => images.prepare(path))),
	])
	expect(there).toEqual(here)
	expect(there.map(({ ok }) => ok)).toEqual([true, true, true, false])
})

test('a process that dies takes its picture with it, and the next picture is made by another', async () => {
	await images.prepare(reader)
	const lost = images.logo(await neverWritten(), 100).then(
		() => 'made',
		() => 'lost',
	)
	for (const pid of children()) process.kill(pid, 'SIGKILL')
	expect(await lost).toBe('lost')
	expect((await images.prepare(reader)).ok).toBe(true)
})

test('a picture that hangs holds a process no longer than its limit, and the next one is made by another', async () => {
	const hasty = pictureProcesses({ patience: 3_000 })
	onTestFinished(hasty.stop)
	const hanging = await neverWritten()
	const before = children()
	const held = hasty.images.logo(hanging, 100).then(
		() => 'made',
		() => 'given up',
	)
	const its = () => children().filter((pid) => !before.includes(pid))
	await expect.poll(its).not.toEqual([])
	const holder = its()
	expect(await held).toBe('given up')
	await expect.poll(() => holder.filter(isRunning)).toEqual([])
	const jpeg = await scratchFile(await markedPhoto())
	expect((await hasty.images.logo(jpeg, 100)).ok).toBe(true)
})

test('who stops does not wait for one that died while it had nothing to do', async () => {
	const idle = pictureProcesses()
	const before = children()
	await idle.images.logo(await scratchFile(await markedPhoto()), 100)
	const died = children().filter((pid) => !before.includes(pid))
	expect(died).not.toEqual([])
	for (const pid of died) process.kill(pid, 'SIGKILL')
	await expect.poll(() => died.filter(isRunning)).toEqual([])
	await idle.stop()
})

test.runIf(process.platform === 'linux')('they wait for everybody else, and know no secret', async () => {
	await images.prepare(await scratchFile(await markedPhoto()))
	const found = children()
	expect(found).not.toEqual([])
	for (const pid of found) {
		expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('PLANTED_SECRET')
		for (const thread of readdirSync(`/proc/${pid}/task`)) {
			const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
				.replace(/^.*\) /, '')
				.split(' ')
			const [nice, policy] = [stat[16], stat[38]]
			expect({ nice, policy }).toEqual({ nice: '19', policy: idleClass })
		}
	}
})

/** Who opens it waits for ever, as in a decoder that has lost its way. */
async function neverWritten(): Promise<string> {
	const path = join(await scratchFolder(), 'hanging.jpg')
	execFileSync('mkfifo', [path])
	return path
}

const children = () => pictureChildrenOf(process.pid)
