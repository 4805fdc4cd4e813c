import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { CannotStart } from '../cannot-start.ts'
import { projectRoot } from '../project-root.ts'
import { Connection } from './connection.ts'
import { lockDirectory } from './directory-lock.ts'

export type Embedded = { connect: () => Connection; held: () => boolean; close: () => Promise<void> }

/** PostgreSQL in a worker thread, on files in `dataDir` that no other process may open meanwhile. */
export async function openEmbedded(dataDir: string, durable = true): Promise<Embedded> {
	const lock = await lockWritable(dataDir)
	try {
		const worker = await startWorker(join(dataDir, 'database'), durable)
		return {
			connect: () => {
				const { port1, port2 } = new MessageChannel()
				worker.postMessage({ connection: port2 }, [port2])
				return new Connection(port1)
			},
			held: lock.held,
			close: async () => {
				await (lock.held() ? closeGently(worker) : worker.terminate())
				await lock.release()
			},
		}
	} catch (error) {
		await lock.release()
		throw new CannotStart(`The database in ${dataDir} cannot be opened: ${(error as Error).message}.`)
	}
}

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
	await once(worker, 'message')
	return worker
}
