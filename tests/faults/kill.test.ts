import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { runCommand } from '#tests/support/run-command.ts'
import { serverOfTest } from '#tests/support/server.ts'
import { faultsInBallots } from './audit-ballots.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import { type Stage, setStage } from './stage.ts'
import { votersOn } from './voters.ts'

const kills = process.env.FAULTS === 'short' ? 3 : 20
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
		await setTimeout(500 + Math.random() * longestBurst)
		await server.kill()
		await Promise.all(bursts)
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

async function startAgain({ dataDir, variables }: Stage) {
	const late = setTimeout(longestStart, null, { ref: false })
	const server = await Promise.race([serverOfTest(dataDir, variables), late])
	if (!server) throw new Error('the server did not come back within half a minute')
	return server
}
