import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { CannotStart } from '../cannot-start.ts'
import { projectRoot } from '../project-root.ts'
import { Connection } from './connection.ts'
import { lockDirectory } from './directory-lock.ts'

export type Embedded = { connect: () => Promise<Connection>; held: () => boolean; close: () => Promise<void> }

/** PostgreSQL in a worker thread, on files in `dataDir` that no other process may open meanwhile. */
export async function openEmbedded(dataDir: string, durable = true): Promise<Embedded> {
	const lock = await lockWritable(dataDir)
	const start = () => startWorker(join(dataDir, 'database'), durable)
	let worker: Promise<Worker> | null = null
	let closing = false

	// A worker that died is followed by another one, as soon as somebody asks: what was acknowledged is on the disk.
	function current(): Promise<Worker> {
		worker ??= start().then(
			(started) => {
				const follow = () => {
					worker = null
				}
				started.on('error', () => {})
				started.once('exit', follow)
				return started
			},
			(error: unknown) => {
				worker = null
				throw error
			},
		)
		return worker
	}

	try {
		await current()
	} catch (error) {
		await lock.release()
		throw new CannotStart(`The database in ${dataDir} cannot be opened: ${(error as Error).message}.`)
	}
	return {
		connect: async () => {
			const { port1, port2 } = new MessageChannel()
			const connection = new Connection(port1)
			try {
				if (closing) throw new Error('it is being closed')
				const running = await current()
				running.postMessage({ connection: port2 }, [port2])
			} catch (error) {
				// As a server that is away does it: a connection that breaks, not none.
				const cause = away(`The embedded database cannot be opened: ${(error as Error).message}`)
				setImmediate(() => connection.destroy(cause))
			}
			return connection
		},
		held: lock.held,
		close: async () => {
			closing = true
			const running = await worker
			if (running) await (lock.held() ? closeGently(running) : running.terminate())
			await lock.release()
		},
	}
}

const away = (message: string) => Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' })

async function lockWritable(dataDir: string) {
	try {
		mkdirSync(dataDir, { recursive: true, mode: 0o700 })
		return await lockDirectory(dataDir)
	} catch (error) {
		if (error instanceof CannotStart) throw error
		throw new CannotStart(`The data directory ${dataDir} cannot be used: ${(error as Error).message}.`)
	}
}

// Without the directory it opened it would write its last words into one that belongs to another database.
async function closeGently(worker: Worker) {
	worker.postMessage({})
	await once(worker, 'exit')
}

async function startWorker(directory: string, durable: boolean) {
	const worker = new Worker(join(projectRoot, 'db/embedded/worker.mjs'), {
		workerData: { directory, durable },
		execArgv: [],
	})
	const ended = new Promise<never>((_, reject) =>
		worker.once('exit', (code) => reject(new Error(`it ended with ${code}`))),
	)
	await Promise.race([once(worker, 'message'), ended])
	return worker
}
