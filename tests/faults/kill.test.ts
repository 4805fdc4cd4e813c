import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { photos } from '#db/schema/index.ts'
import { isRunning, pictureChildrenOf } from '#tests/support/picture-children.ts'
import { runCommand } from '#tests/support/run-command.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { faultsInBallots } from './audit-ballots.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import { type Stage, setStage } from './stage.ts'
import { votersOn } from './voters.ts'
import { isShort, until } from './waiting.ts'

const kills = isShort ? 3 : 20
const seconds = 1_000
const longestBurst = 2_500
const longestStart = 30_000

test(`killed ${kills} times at random moments, the server keeps every acknowledged submission and ballot once`, async () => {
	const stage = await setStage()
	const senders = sendersOn(stage)
	const voters = votersOn(stage)

	for (let kill = 0; kill < kills; kill++) {
		const server = await startAgain(stage)
		const seated = await voters.takeSeats(server.origin)
		const bursts = [...[1, 2, 3].map(() => senders.sendUntilCut(server.origin)), ...seated.map(voters.voteUntilCut)]
		await until('a picture', async () => pictureChildrenOf(server.pid).length > 0)
		await setTimeout(500 + Math.random() * longestBurst)
		// Held still, so that it starts none that we do not see.
		server.signal('SIGSTOP')
		const makers = pictureChildrenOf(server.pid)
		await server.kill()
		await Promise.all(bursts)
		await until('the end of who made its pictures', async () => !makers.some(isRunning))
		expect([...senders.surprises, ...voters.surprises]).toEqual([])
	}

	const last = await startAgain(stage)
	await senders.sendAgain(last.origin)
	for (const command of ['verify-log', 'invariants']) await runCommand(command, stage.variables)
	expect(await last.stop()).toBe(0)
	expect(senders.surprises).toEqual([])
	expect(senders.ideas.filter(({ receipt }) => receipt === null)).toEqual([])
	expect(voters.ballots.some(({ acknowledged }) => acknowledged)).toBe(true)
	await stage.whileNobodyRuns(async (context) => {
		expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
		expect(await faultsInBallots(context, voters.ballots)).toEqual([])
	})
})

test(`its picture processes killed ${kills} times: every acknowledged photo is made all the same, and it ends at once`, async () => {
	const stage = await setStage()
	const server = await serverOfTest(stage.dataDir, stage.variables)
	const senders = sendersOn(stage)
	let over = false
	const burst = senders.sendUntil(() => over, server.origin)

	for (let kill = 0; kill < kills; kill++) {
		await setTimeout(500 + Math.random() * 2 * seconds)
		await until('a picture', async () => pictureChildrenOf(server.pid).length > 0)
		const makers = pictureChildrenOf(server.pid)
		const chosen = makers[Math.floor(Math.random() * makers.length)]
		if (chosen) process.kill(chosen, 'SIGKILL')
	}
	over = true
	await burst
	const masters = async () => (await readdir(join(stage.dataDir, 'photos/masters')).catch(() => [])).length
	await until('every photo', async () => (await masters()) === senders.ideas.length, 240 * seconds)

	for (const pid of pictureChildrenOf(server.pid)) process.kill(pid, 'SIGKILL')
	expect(await server.stop()).toBe(0)
	expect(senders.surprises).toEqual([])
	await stage.whileNobodyRuns(async (context) => {
		expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
		expect(await context.db.$count(photos, eq(photos.state, 'waiting'))).toBe(0)
	})
})

async function startAgain({ dataDir, variables }: Stage) {
	const late = setTimeout(longestStart, null, { ref: false })
	const server = await Promise.race([serverOfTest(dataDir, variables), late])
	if (!server) throw new Error('the server did not come back within half a minute')
	return server
}
