import { Agent, get } from 'node:http'

/** Asks several servers in turns for a page, so often each second until stopped; how long each took from when it was due, in milliseconds. */
export function askSteadily(origins: readonly string[], path: string, rate: number) {
	const agent = new Agent({ keepAlive: true, maxSockets: 200 })
	const urls = origins.map((origin) => new URL(path, origin))
	const began = performance.now()
	const answers: Promise<number>[] = []
	let asked = 0

	function ask(due: number): Promise<number> {
		return new Promise((resolve) => {
			const took = () => resolve(performance.now() - due)
			const failed = () => resolve(Number.POSITIVE_INFINITY)
			get(urls[asked % urls.length]!, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
				answer.resume().on('end', answer.statusCode === 200 ? took : failed)
			}).on('error', failed)
		})
	}

	const timer = setInterval(() => {
		for (; began + (asked * 1000) / rate <= performance.now(); asked++) answers.push(ask(began + (asked * 1000) / rate))
	}, 10)

	return {
		async stop(): Promise<number[]> {
			clearInterval(timer)
			const times = await Promise.all(answers)
			agent.destroy()
			return times
		},
	}
}
