import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { VotingMethod } from '#app/domain/contest/rules.ts'
import { countFile, headerIn } from '../recount/count-file.ts'
import { blocksOf, eachLineOf } from '../recount/lines-file.ts'
import { writeBallotFile } from './ballot-files.ts'
import type { Figure } from './figure.ts'

/** Recounts files of this many ballots; beside it, the same files only read and parsed line by line. */
export async function benchRecount(ballots: number): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'shelfie-bench-'))
	try {
		const approval = await recountOf('approval', ballots, folder)
		const points = await recountOf('points', ballots, folder)
		const memory = process.resourceUsage().maxRSS / 1024
		return [...approval, ...points, { what: 'recount, most memory', unit: 'MiB', value: memory, budget: 1024 }]
	} finally {
		rmSync(folder, { recursive: true })
	}
}

async function recountOf(method: VotingMethod, ballots: number, folder: string): Promise<Figure[]> {
	const path = join(folder, `${method}.ndjson`)
	writeBallotFile(path, method, ballots)
	const megabytes = Math.round(statSync(path).size / 1e6)
	const before = process.cpuUsage()
	const value = await seconds(async () => {
		const { differences } = await countFile(path, (await headerIn(path))!)
		if (differences.length > 0) throw new Error(`the recount differs: ${differences.join(', ')}`)
	})
	const { user, system } = process.cpuUsage(before)
	const reference = await seconds(() => readAndParse(path))
	rmSync(path)
	const what = `recount of ${ballots.toLocaleString('en')} ballots, ${method}, ${megabytes} MB`
	return [
		{ what, unit: 's', value, reference, budget: 60 },
		// On a machine that others use too, this says more than the clock.
		{ what: `${what}, processor time of both threads`, unit: 's', value: (user + system) / 1e6 },
	]
}

async function readAndParse(path: string): Promise<void> {
	for await (const block of blocksOf(path))
		eachLineOf(block, (bytes, from, to) => {
			JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString())
		})
}

async function seconds(work: () => Promise<void>): Promise<number> {
	const start = performance.now()
	await work()
	return (performance.now() - start) / 1000
}
