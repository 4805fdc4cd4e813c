import { existsSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { submissions } from '#db/schema/index.ts'
import { runCommand } from '#tests/support/run-command.ts'
import { scratchFolder } from '#tests/support/scratch-folder.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { databaseForServer } from '#tests/support/server-database.ts'
import { whileStopped } from '#tests/support/stopped-context.ts'
import { visitor } from '#tests/support/visitor.ts'
import { killedCommand } from './killed-command.ts'
import { type SentIdea, sendersOn } from './senders.ts'
import { type Stage, setStage } from './stage.ts'

const BACKUP_KEY = 'a passphrase that is kept elsewhere'

test('a machine that burns comes back from its backup, with everybody who was acknowledged and nobody who was erased', async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const senders = sendersOn(stage)
	const bursts = [1, 2].map(() => senders.sendUntilCut(server.origin))
	while (acknowledged(senders.ideas).length < 5) await setTimeout(50)
	const sent = acknowledged(senders.ideas)
	const kept = join(await scratchFolder(), 'kept.tar.age')
	const told = await runCommand('backup', { ...stage.variables, BACKUP_KEY }, [kept])
	expect(told).toMatch(/rows of \d+ tables and \d+ files/)

	const [erased, ...stays] = sent as [SentIdea, ...SentIdea[]]
	expect((await visitor(server.origin).post(`${erased.receipt?.split(/[?#]/)[0]}/erasure`, {})).status).toBe(303)
	await server.kill()
	await Promise.all(bursts)
	expect(senders.surprises).toEqual([])
	const ledger = join(await scratchFolder(), 'ledger')
	await copyFile(join(stage.dataDir, 'erasures'), ledger)

	const elsewhere = await otherPlace(stage)
	for (const isMoment of moments)
		await killedCommand(['restore', kept, `--erasures=${ledger}`], { ...elsewhere, BACKUP_KEY }, (said) =>
			isMoment(said, elsewhere.DATA_DIR ?? ''),
		)
	await expect(whileStopped(elsewhere, async () => {})).rejects.toThrow(/was not finished/)
	const said = await runCommand('restore', { ...elsewhere, BACKUP_KEY }, [kept, `--erasures=${ledger}`])
	expect(said).toMatch(/1 erased again and 0 taken back again, of 1 in the ledger/)
	expect(said).toMatch(/all invariants hold/)
	await isServed(elsewhere, erased, stays)
	if (!stage.variables.DATABASE_URL) return

	const embedded = join(await scratchFolder(), 'back.tar')
	await runCommand('backup', elsewhere, [embedded])
	const { variables, remove } = await databaseForServer()
	onTestFinished(remove)
	const back = { ...elsewhere, ...variables, DATA_DIR: await scratchFolder() }
	await runCommand('restore', back, [embedded, `--erasures=${ledger}`])
	await isServed(back, erased, stays)
})

/** While the database is opened, while files are placed, and before the last check. */
const moments: readonly ((said: string, place: string) => boolean)[] = [
	(said) => /is whole/.test(said),
	(_said, place) => existsSync(join(place, 'photos')),
	(said) => /files are there/.test(said),
]

const acknowledged = (ideas: readonly SentIdea[]) => ideas.filter(({ receipt }) => receipt !== null)

/** The other kind of database where there are both: an embedded one. */
async function otherPlace({ variables }: Stage): Promise<Record<string, string>> {
	return { ...variables, DATABASE_URL: '', DATA_DIR: await scratchFolder() }
}

async function isServed(variables: Record<string, string>, erased: SentIdea, stays: readonly SentIdea[]) {
	const server = await serverOfTest(variables.DATA_DIR ?? '', variables)
	const { get, text } = visitor(server.origin)
	expect((await get('/')).status).toBe(200)
	for (const idea of stays) expect(await text(idea.receipt ?? '')).toContain(idea.title)
	expect(await text(erased.receipt ?? '')).not.toContain(erased.title)
	expect(await server.stop()).toBe(0)
	await whileStopped(variables, async ({ db }) => {
		expect(await db.$count(submissions, eq(submissions.title, erased.title))).toBe(0)
		expect(await db.$count(submissions, eq(submissions.email, `${erased.key}@example.org`))).toBe(0)
	})
}
