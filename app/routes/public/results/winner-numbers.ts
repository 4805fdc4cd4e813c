import { decidedBy, tiedAtFirst } from '#app/domain/results/deciding-step.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import type { CountryResult } from '#app/domain/results/result-queries.server.ts'

/** So many stand on the winner's own page; the result has them all. */
const few = 3

/** What the winner's page tells of the count. */
export function winnerNumbers({ bundle, succession, entries }: CountryResult, winner: string | null, ideas: string) {
	const { standings, tieSteps } = bundle.result
	const steps = succession ? succession.tieSteps : tieSteps
	const best = standings.slice(0, few)
	const own = standings.find(({ submission }) => submission === winner)
	const front = own && !best.includes(own) ? [...best, own] : best
	const names = namesOf(entries, ({ code }) => `${ideas}/${code}`)
	return {
		winner,
		quorum: bundle.quorum,
		ideas: bundle.eligible.length,
		front,
		names: Object.fromEntries(front.map(({ submission }) => [submission, names[submission]])),
		tied: tiedAtFirst(steps, standings),
		decided: decidedBy(steps),
		succeeded: succession !== null,
	}
}
export type WinnerNumbers = ReturnType<typeof winnerNumbers>
