import { setTimeout as sleep } from 'node:timers/promises'
import { isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { seedings } from '#db/schema/index.ts'
import { claimSeeding, renewClaim } from './claim-seeding.server.ts'
import { finishSeeding } from './finish-seeding.server.ts'
import { playDemo } from './play-demo.server.ts'
import { startOver } from './start-over.server.ts'

const lookAgainAfter = 500
const renewEvery = 2_500

/**
 * Fills an empty database with the demo; does nothing to any other. Of several processes one seeds and the others wait,
 * so that none answers before the demo is whole; when the one dies, its claim runs out and another begins anew.
 */
export async function seedDemo(context: Context, print: (line: string) => void): Promise<void> {
	const by = crypto.randomUUID()
	let told = false
	for (;;) {
		const claim = await claimSeeding(context, by)
		if (claim === 'finished' || claim === 'not-ours') return
		if (claim === 'busy') {
			if (!told) print('Another process is making the demo: waiting for it.')
			told = true
			await sleep(lookAgainAfter)
			continue
		}
		print('Making the demo: this takes up to a minute, once.')
		if (claim === 'resumed') await startOver(context)
		return play(context, by)
	}
}

/** For a start without a demo: what an interrupted seed left goes too. */
export async function dropInterruptedDemo(context: Context): Promise<void> {
	const [begun] = await context.db.select().from(seedings).where(isNull(seedings.finishedAt))
	if (!begun || (await claimSeeding(context, crypto.randomUUID())) !== 'resumed') return
	await startOver(context)
	await context.db.delete(seedings)
}

async function play(context: Context, by: string): Promise<void> {
	const { lost, stop } = keepClaim(context, by)
	try {
		await Promise.race([playDemo(context), lost])
		await finishSeeding(context, by)
	} finally {
		stop()
	}
}

/** Held up for so long that another process took over: the start fails, and with it everything this one still writes. */
function keepClaim(context: Context, by: string): { lost: Promise<never>; stop: () => void } {
	let stop = () => {}
	const lost = new Promise<never>((_, reject) => {
		const renew = async () => {
			if (!(await renewClaim(context, by))) throw new Error('another process has taken the seeding over')
		}
		const renewal = setInterval(() => renew().catch(reject), renewEvery)
		stop = () => clearInterval(renewal)
	})
	return { lost, stop }
}
