import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { photos } from '#db/schema/index.ts'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { isRunning, peakMemory, pictureChildrenOf } from '#tests/support/picture-children.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { visitor } from '#tests/support/visitor.ts'
import { drawing, mutated } from './mutate.ts'
import { formOf } from './senders.ts'
import { setStage } from './stage.ts'
import { isShort, until } from './waiting.ts'

const count = isShort ? 70 : 3_000
const seed = process.env.FAULTS_SEED ?? randomBytes(4).toString('hex')
const gibibyte = 1024 ** 3
/** A busy machine answers later; at full length this is measured on a calm one. */
const healthLimit = isShort ? 10_000 : 500
const preparingLimit = isShort ? 60_000 : 20_000

test(`${count} pictures damaged by chance (FAULTS_SEED=${seed}) are prepared or refused; the server and who makes them go on, in little memory`, async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const path = `/editions/${stage.open.slug}/submit?library=${stage.open.library}`
	const originals = await originalsOfAllKinds()
	const statuses = new Map<string, number>()
	const incoming = join(stage.dataDir, 'photos/incoming')
	const makers = new Set<number>()
	let slowest = 0
	let over = false
	onTestFinished(() => {
		over = true
	})

	const watch = (async () => {
		for (; !over; await setTimeout(100)) {
			const asked = performance.now()
			expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
			slowest = Math.max(slowest, performance.now() - asked)
		}
	})()
	const countMakers = () => {
		for (const pid of pictureChildrenOf(server.pid)) makers.add(pid)
	}

	const send = async (number: number) => {
		const key = `${seed}-${number}`
		const [kind, original] = originals[number % originals.length]!
		const form = formOf(
			{ key: createHash('md5').update(key).digest('hex'), title: `Damaged ${number}` },
			stage.open.library,
		)
		const bytes = new Uint8Array(mutated(original, drawing(key)))
		form.set('photo', new File([bytes], `reader.${kind}`, { type: `image/${kind}` }))
		const { status } = await visitor(server.origin).post(path, form)
		statuses.set(`${kind} ${status}`, (statuses.get(`${kind} ${status}`) ?? 0) + 1)
		if (status !== 303 && status !== 422) throw new Error(`${key}, a ${kind}, was answered with ${status}`)
	}
	for (let number = 0; number < count; number += 2) {
		await Promise.all([send(number), send(number + 1)])
		await until('room', async () => (await readdir(incoming)).length < 20, preparingLimit)
		if (number % 20 === 0) countMakers()
	}
	await until('every photo', async () => (await readdir(incoming)).length === 0, preparingLimit)
	over = true
	await watch

	countMakers()
	expect(makers.size).toBeGreaterThan(0)
	expect([...makers].filter((pid) => !isRunning(pid))).toEqual([])
	const peaks = [server.pid, ...makers].map(peakMemory)
	process.stdout.write(`Most memory ${peaks.map((bytes) => `${Math.round(bytes / 1024 ** 2)} MiB`).join(', ')}; `)
	process.stdout.write(`slowest answer of /healthz ${Math.round(slowest)} ms; ${JSON.stringify([...statuses])}\n`)
	expect(Math.max(...peaks)).toBeLessThan(gibibyte)
	expect(slowest).toBeLessThan(healthLimit)
	expect(await server.stop()).toBe(0)
	const states = await stage.whileNobodyRuns(({ db }) => db.select({ state: photos.state }).from(photos))
	expect(states.filter(({ state }) => state === 'waiting')).toEqual([])
	expect([...statuses.keys()].filter((each) => each.startsWith('gif')).sort()).toEqual(['gif 422'])
	expect(new Set([...statuses.keys()].map((each) => each.split(' ')[1]))).toEqual(new Set(['303', '422']))
})

async function originalsOfAllKinds(): Promise<(readonly [kind: string, bytes: Buffer])[]> {
	const small = (photo: Buffer) => sharp(photo).resize({ width: 360 }).keepMetadata()
	const photo = await markedPhoto({ orientation: 6, profile: 'p3' })
	const heic = await readFile(join(import.meta.dirname, '../support/heic/orientation-6.heic'))
	return [
		['jpeg', await small(photo).jpeg({ quality: 80 }).toBuffer()],
		['jpeg', await small(photo).jpeg({ progressive: true }).toBuffer()],
		['png', await small(photo).png().toBuffer()],
		['webp', await small(photo).webp().toBuffer()],
		['avif', await small(photo).avif({ effort: 1 }).toBuffer()],
		['heic', heic],
		['gif', await small(photo).gif().toBuffer()],
	]
}
