import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '#app/domain/shared/context.server.ts'
import { claimSeeding, renewClaim } from './claim-seeding.server.ts'
import { finishSeeding } from './finish-seeding.server.ts'
import { playDemo } from './play-demo.server.ts'
import { startOver } from './start-over.server.ts'

const lookAgainAfter = 500
const renewEvery = 4_000

/**
 * Fills an empty database with the demo; does nothing to any other. Of several processes one seeds and the others wait,
 * so that none answers before the demo is whole; when the one dies, its claim runs out and another begins anew.
 */
export async function seedDemo(context: Context, print: (line: string) => void): Promise<void> {
	const by = crypto.randomUUID()
	for (;;) {
		const claim = await claimSeeding(context, by)
		if (claim === 'finished' || claim === 'not-ours') return
		if (claim === 'busy') {
			await sleep(lookAgainAfter)
			continue
		}
		print('Making the demo: this takes up to a minute, once.')
		if (claim === 'resumed') await startOver(context)
		return play(context, by)
	}
}

async function play(context: Context, by: string): Promise<void> {
	const renewal = setInterval(
		() => renewClaim(context, by).catch((error) => context.report(error, { during: 'seed' })),
		renewEvery,
	)
	try {
		await playDemo(context)
		await finishSeeding(context, by)
	} finally {
		clearInterval(renewal)
	}
}
