import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until there is an answer; that it takes too long is said by the test's own time limit. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
	for (;;) {
		const answer = await ask()
		if (answer) return answer
		await sleep(100)
	}
}
