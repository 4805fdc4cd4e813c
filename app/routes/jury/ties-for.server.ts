import { chairOf } from '#app/domain/contest/chair-queries.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { chairRefusal } from '#app/domain/results/chair-refusal.server.ts'
import { readinessOf } from '#app/domain/results/readiness.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'

/** The closed countries whose last tie waits for this juror, who is the chair; nobody else is told of any. */
export async function tiesFor(juror: ActingContext, edition: Edition, now: Date): Promise<string[]> {
	const chair = await chairOf(juror.db, edition.id, now)
	const last = edition.rounds.at(-1)
	if (!last || chair?.personId !== juror.person.id) return []
	const ties: string[] = []
	for (const { country, state } of await readinessOf(juror.db, edition, last)) {
		if (state !== 'chair-needed') continue
		if ((await chairRefusal(juror.db, juror.person.id, { editionId: edition.id, country }, now)) === null)
			ties.push(country)
	}
	return ties
}
