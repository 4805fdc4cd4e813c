import { randomUUID } from 'node:crypto'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '#app/domain/shared/context.server.ts'
import { isMigrated } from '#db/migrate.server.ts'

/** Why no more visitors should be sent here. */
export type Unready = 'stopping' | 'database' | 'migrations' | 'storage' | 'storage-full' | 'jobs'

interface Asked {
	readonly context: Context
	readonly dataDir: string
	readonly jobs: { readonly isAlive: () => boolean }
}

const patience = 2_000
const keptFor = 1_000
/** Ten photos that arrive at once and what is made of them. */
const leastFree = 500_000_000

/** Asked by load balancers each few seconds, so that an answer is good for a moment. */
export function readiness({ context, dataDir, jobs }: Asked) {
	let isStopping = false
	let known: { readonly found: Promise<readonly Unready[]>; readonly until: number } | null = null

	async function look(): Promise<Unready[]> {
		const [database, storage]: (Unready | null)[] = await Promise.all([
			inTime(databaseFault(context), 'database'),
			storageFault(dataDir),
		])
		const faults = [database, storage, jobs.isAlive() ? null : ('jobs' as const)]
		return faults.filter((fault) => fault != null)
	}

	function ask(): Promise<readonly Unready[]> {
		if (isStopping) return Promise.resolve(['stopping'])
		if (!known || known.until < Date.now()) known = { found: look(), until: Date.now() + keptFor }
		return known.found
	}

	return {
		ask,
		stop: () => {
			isStopping = true
		},
	}
}
export type Readiness = ReturnType<typeof readiness>

const inTime = <Answer>(answer: Promise<Answer | null>, late: Answer): Promise<Answer | null> =>
	Promise.race([answer, sleep(patience, late, { ref: false })])

async function databaseFault({ db }: Context): Promise<Unready | null> {
	try {
		return (await isMigrated(db)) ? null : 'migrations'
	} catch {
		return 'database'
	}
}

async function storageFault(dataDir: string): Promise<Unready | null> {
	const probe = join(dataDir, `.writable-${randomUUID()}`)
	try {
		await mkdir(dataDir, { recursive: true, mode: 0o700 })
		await writeFile(probe, 'written', { mode: 0o600 })
		await rm(probe)
		const { bavail, bsize } = await statfs(dataDir)
		return bavail * bsize < leastFree ? 'storage-full' : null
	} catch {
		await rm(probe, { force: true }).catch(() => {})
		return 'storage'
	}
}
