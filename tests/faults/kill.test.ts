import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { serverOfTest } from '#tests/support/server.ts'
import { faultsInSubmissions } from './audit-submissions.ts'
import { sendersOn } from './senders.ts'
import { setStage } from './stage.ts'

const kills = process.env.FAULTS === 'short' ? 3 : 20
const longestBurst = 2_500

test(`killed ${kills} times at random moments, the server keeps every acknowledged submission and ballot once`, async () => {
	const stage = await setStage()
	const senders = sendersOn(stage)

	for (let kill = 0; kill < kills; kill++) {
		const server = await serverOfTest(stage.dataDir, stage.variables)
		const bursts = [1, 2, 3].map(() => senders.sendUntilCut(server.origin))
		await setTimeout(Math.random() * longestBurst)
		await server.kill()
		await Promise.all(bursts)
		expect(senders.surprises).toEqual([])
	}

	const last = await serverOfTest(stage.dataDir, stage.variables)
	await senders.sendAgain(last.origin)
	expect(await last.stop()).toBe(0)

	await stage.whileNobodyRuns(async (context) => {
		expect(await faultsInSubmissions(context, senders.ideas)).toEqual([])
	})
})
