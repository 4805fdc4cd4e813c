import { decidedBy, tiedAtFirst } from '#app/domain/results/deciding-step.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import type { CountryResult } from '#app/domain/results/result-queries.server.ts'
import type { Standing } from '#app/domain/results/standing.ts'

/** So many stand on the winner's own page; the result has them all. */
const few = 3

/** What the winner's page tells of the count. */
export function winnerNumbers({ bundle, succession, entries }: CountryResult, winner: string | null, ideas: string) {
	const { standings, tieSteps } = bundle.result
	const steps = succession ? succession.tieSteps : tieSteps
	const best = standings.slice(0, few)
	const own = standings.find(({ submission }) => submission === winner)
	const wins = ({ submission }: Standing) => Number(submission === winner)
	const placeOf = ({ rank }: Standing) => rank ?? Number.POSITIVE_INFINITY
	const front = (own && !best.includes(own) ? [...best, own] : best).toSorted((one, other) =>
		placeOf(one) === placeOf(other) ? wins(other) - wins(one) : placeOf(one) - placeOf(other),
	)
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
