import { setTimeout } from 'node:timers/promises'

export const isShort = process.env.FAULTS === 'short'

/** Until it is so; what takes longer than that never comes. */
export async function until(what: string, isSo: () => Promise<boolean>, patience = 30_000): Promise<void> {
	for (const end = performance.now() + patience; performance.now() < end; await setTimeout(100))
		if (await isSo()) return
	throw new Error(`${what} has not come about within ${patience / 1000} seconds`)
}

export const answers = (url: string, status: number) =>
	fetch(url, { headers: { 'accept-language': 'lv' } }).then(
		(answer) => answer.arrayBuffer().then(() => answer.status === status),
		() => false,
	)
