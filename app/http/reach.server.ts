import { setTimeout as sleep } from 'node:timers/promises'
import { isOutage } from '#db/outage.ts'

const moment = 1_000

interface Watched {
	/** Something small of the database. */
	readonly ask: () => Promise<unknown>
	readonly report: (error: unknown, where: { during: string }) => void
	/** After so many moments without an answer the database counts as away. */
	readonly moments: number
}

export interface Reach {
	/** What the work makes, or null as soon as the database is known to be away: a lost connection may be silent for long. */
	readonly whileHere: <Made>(work: () => Promise<Made>) => Promise<Made | null>
	readonly stop: () => void
}

/** Asks the database each moment whether it is there, so that nobody waits for one that is not. */
export function reachOf({ ask, report, moments }: Watched): Reach {
	const stopping = new AbortController()
	const waiting = new Set<() => void>()
	let isAway = false

	async function look(): Promise<void> {
		const answer = ask().then(
			() => true,
			(error: unknown) => !isOutage(error),
		)
		// Moments are counted, not time: in one in which we ourselves were busy, an answer may lie unread.
		let here: boolean | null = null
		for (let waited = 0; here === null && waited < moments; waited++) here = await Promise.race([answer, passed(null)])
		note(here ?? false)
		if (here === null) note(await answer)
	}

	function note(here: boolean): void {
		if (here === !isAway) return
		isAway = !here
		report(new Error(here ? 'The database is there again' : 'The database does not answer'), { during: 'watch' })
		if (isAway) for (const leave of waiting) leave()
	}

	async function watch(): Promise<void> {
		while (!stopping.signal.aborted) {
			await look()
			await passed(null)
		}
	}

	const passed = <Value>(value: Value) =>
		sleep(moment, value, { ref: false, signal: stopping.signal }).catch(() => value)

	function whileHere<Made>(work: () => Promise<Made>): Promise<Made | null> {
		if (isAway) return Promise.resolve(null)
		return new Promise((resolve, reject) => {
			const leave = () => resolve(null)
			waiting.add(leave)
			work()
				.then(resolve, reject)
				.finally(() => waiting.delete(leave))
		})
	}

	watch().catch((error: unknown) => report(error, { during: 'watch' }))
	return { whileHere, stop: () => stopping.abort() }
}
