/** What was seen while a contest was played. */
export interface Record {
	/** Asked between now and the next step is counted as this one. */
	readonly step: <Made>(name: string, work: () => Promise<Made>) => Promise<Made>
	readonly took: (milliseconds: number) => void
	readonly refused: (status: number) => void
	readonly fault: (what: string) => void
	readonly faults: readonly string[]
	readonly report: () => string
}

interface Step {
	readonly name: string
	readonly times: number[]
	readonly refusals: Map<number, number>
	seconds: number
}

export function makeRecord(say: (line: string) => void): Record {
	const steps: Step[] = []
	const faults: string[] = []
	let current = newStep('before')

	async function step<Made>(name: string, work: () => Promise<Made>): Promise<Made> {
		current = newStep(name)
		steps.push(current)
		const mine = current
		const began = performance.now()
		try {
			return await work()
		} finally {
			mine.seconds = (performance.now() - began) / 1000
			say(lineOf(mine))
		}
	}

	return {
		step,
		took: (milliseconds) => void current.times.push(milliseconds),
		refused: (status) => void current.refusals.set(status, (current.refusals.get(status) ?? 0) + 1),
		fault(what) {
			if (!faults.includes(what)) faults.push(what)
		},
		faults,
		report() {
			const all = steps.flatMap(({ times }) => times)
			const total = `${all.length} requests in ${steps.length} steps, half within ${percentile(all, 0.5)} ms, 95 of 100 within ${percentile(all, 0.95)} ms`
			const found =
				faults.length === 0 ? 'No fault was found.' : ['Faults:', ...faults.map((each) => `- ${each}`)].join('\n')
			return `${total}\n${found}`
		},
	}
}

const newStep = (name: string): Step => ({ name, times: [], refusals: new Map(), seconds: 0 })

function lineOf({ name, times, refusals, seconds }: Step): string {
	const refused = [...refusals].map(([status, count]) => `${count} × ${status}`).join(', ')
	const cells = [
		name.padEnd(44),
		`${times.length} requests`.padStart(14),
		`p50 ${percentile(times, 0.5)} ms`.padStart(12),
		`p95 ${percentile(times, 0.95)} ms`.padStart(12),
		`${seconds.toFixed(1)} s`.padStart(8),
	]
	return `${cells.join('  ')}${refused ? `  refused: ${refused}` : ''}`
}

export const percentile = (times: readonly number[], share: number): number =>
	Math.round(times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
