import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Load {
	readonly jurors: number
	/** Saves a second, of all jurors together. */
	readonly rate: number
	readonly seconds: number
}
export interface Save {
	readonly path: string
	readonly headers: Readonly<Record<string, string>>
	readonly body: string
}

/** How long saves took, in milliseconds, from the moment each was due: who waits in a queue waits too. */
export async function saveTimes(
	origin: string,
	{ jurors, rate, seconds }: Load,
	saveOf: (juror: number, turn: number) => Save,
): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: jurors })
	const pause = (1000 * jurors) / rate
	const turns = Math.max(1, Math.round((1000 * seconds) / pause))
	const began = performance.now()
	const juror = async (number: number) => {
		const times: number[] = []
		for (let turn = 0; turn < turns; turn++) {
			const due = began + pause * (turn + number / jurors)
			const early = due - performance.now()
			if (early > 0) await sleep(early)
			await post(agent, origin, saveOf(number + 1, turn))
			times.push(performance.now() - due)
		}
		return times
	}
	const all = await Promise.all(Array.from({ length: jurors }, (_, number) => juror(number)))
	agent.destroy()
	return all.flat()
}

function post(agent: Agent, origin: string, { path, headers, body }: Save): Promise<void> {
	return new Promise((resolve, reject) => {
		const sent = { ...headers, 'content-length': Buffer.byteLength(body) }
		const asked = request(new URL(path, origin), { agent, method: 'POST', headers: sent }, (answer) => {
			let text = ''
			answer.setEncoding('utf8').on('data', (more: string) => {
				text += more
			})
			answer.on('end', () => {
				if (answer.statusCode === 200) resolve()
				else reject(new Error(`${path} answered ${answer.statusCode}: ${text.slice(0, 200)}`))
			})
		})
		asked.on('error', reject).end(body)
	})
}

/** The time that this share of all stayed below. */
export const percentile = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
