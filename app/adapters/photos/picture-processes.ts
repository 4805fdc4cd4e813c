import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import workerpool from 'workerpool'
import type { ImageProcessor } from '#app/domain/submissions/photo.ts'
import { projectRoot } from '#db/project-root.ts'
import { readHeader } from './read-header.ts'
import { sharpProcessor } from './sharp-processor.ts'

const script = join(projectRoot, 'app/adapters/photos/picture-worker.ts')
const threeMinutes = 180_000
/** workerpool ends one that does not go within a second, and waits for ever for one that had died unnoticed. */
const longestEnd = 3_000

export interface PictureProcesses {
	readonly images: ImageProcessor
	/** Ends those that are idle; call it when nothing is under way. */
	readonly stop: () => Promise<void>
}

/**
 * Pictures are made in processes of their own, at low priority, so that whoever sends or looks never waits for them; a file
 * that crashes or hangs the decoder takes only such a process with it, and its job is tried again. They are started when
 * first needed and are given nothing of the environment that they do not need.
 */
export function pictureProcesses({ patience = threeMinutes } = {}): PictureProcesses {
	const { PATH = '', HOME = '', TMPDIR = '', NODE_ENV = '' } = process.env
	const pool = workerpool.pool(script, {
		workerType: 'process',
		maxWorkers: Math.min(availableParallelism(), 4),
		forkOpts: {
			execArgv: ['--import', import.meta.resolve('tsx')],
			serialization: 'advanced',
			cwd: projectRoot,
			env: { PATH, HOME, NODE_ENV, ...(TMPDIR && { TMPDIR }) },
		},
	})
	const there =
		<Args extends unknown[], Made>(name: string, _typed: (...args: Args) => Promise<Made>) =>
		(...args: Args): Promise<Made> =>
			livingOnly(async () => (await pool.exec(name, args).timeout(patience)) as Made)

	const prepare = there('prepare', sharpProcessor.prepare)
	const oneAtATime = inTurn()

	return {
		images: {
			inspect: sharpProcessor.inspect,
			prepare: async (path) => {
				const header = await readHeader(path)
				if (!header.ok) return header
				return header.value.format === 'heic' ? oneAtATime(() => prepare(path)) : prepare(path)
			},
			blur: there('blur', sharpProcessor.blur),
			logo: there('logo', sharpProcessor.logo),
		},
		stop: async () => void (await pool.terminate(false, longestEnd).catch(() => {})),
	}
}

/** One that died while it had nothing to do is noticed only when it is given something, and is out of the pool then. */
async function livingOnly<Made>(work: () => Promise<Made>): Promise<Made> {
	for (;;) {
		try {
			return await work()
		} catch (error) {
			if (!(error instanceof Error && error.message === 'Worker is terminated')) throw error
		}
	}
}

/** Decoding HEIC may hold half a gigabyte: two at once would be too much for a small machine. */
function inTurn() {
	let previous: Promise<unknown> = Promise.resolve()
	return <Made>(work: () => Promise<Made>): Promise<Made> => {
		const turn = previous.catch(() => {}).then(work)
		previous = turn
		return turn
	}
}
