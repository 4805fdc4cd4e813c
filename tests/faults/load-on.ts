import { expect } from 'vitest'
import { runCommand } from '#tests/support/run-command.ts'
import type { ServerProcess } from '#tests/support/server.ts'
import { faultsInBallots } from './audit-ballots.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import type { Stage } from './stage.ts'
import { votersOn } from './voters.ts'

/** People who send and vote on a server that stays up, whatever happens around it. */
export function loadOn(stage: Stage) {
	const senders = sendersOn(stage)
	const voters = votersOn(stage)
	let seated: Awaited<ReturnType<typeof voters.takeSeats>> = []

	/** While they go on, something happens; nobody may be cut off or told anything but the truth. */
	async function during({ origin }: ServerProcess, happens: () => Promise<void>): Promise<void> {
		if (seated.length === 0) seated = await voters.takeSeats(origin)
		let over = false
		const isOver = () => over
		const crowd = [
			...[1, 2].map(() => senders.sendUntil(isOver, origin)),
			...seated.map((each) => voters.voteUntil(isOver, each)),
		]
		await happens().finally(() => {
			over = true
		})
		await Promise.all(crowd)
		expect([...senders.surprises, ...voters.surprises]).toEqual([])
	}

	/** In the end everything that somebody was told is there, once, and nothing is there by half. */
	async function audit(server: ServerProcess): Promise<void> {
		await senders.sendAgain(server.origin)
		for (const command of ['verify-log', 'invariants']) await runCommand(command, stage.variables)
		expect(await server.stop()).toBe(0)
		expect(senders.surprises).toEqual([])
		expect(senders.ideas.filter(({ receipt }) => receipt === null)).toEqual([])
		expect(voters.ballots.some(({ acknowledged }) => acknowledged)).toBe(true)
		await stage.whileNobodyRuns(async (context) => {
			expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
			expect(await faultsInBallots(context, voters.ballots)).toEqual([])
		})
	}

	const acknowledged = () => senders.ideas.filter(({ receipt }) => receipt !== null).length
	return { during, audit, acknowledged, refused: senders.refused }
}
