import { eq, inArray } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { roundCountries, rounds } from '#db/schema/index.ts'
import { countryRounds } from './country-rounds.server.ts'
import type { RemindedCountry } from './reminder.ts'
import { votingWindow } from './voting-window.ts'

/** Each country with the schedule of the round that it is in. */
export async function remindedCountries(
	db: Db | Tx,
	edition: Edition,
	now: Date,
): Promise<(RemindedCountry & { roundId: string })[]> {
	const schedules = await db
		.select({ id: rounds.id, days: rounds.reminderDays, reminded: rounds.remindedAt })
		.from(rounds)
		.where(eq(rounds.editionId, edition.id))
	const extensions = await db
		.select({ roundId: roundCountries.roundId, country: roundCountries.country, until: roundCountries.votingCloses })
		.from(roundCountries)
		.where(
			inArray(
				roundCountries.roundId,
				edition.rounds.map(({ id }) => id),
			),
		)
	return Array.from(await countryRounds(db, edition, now), ([country, round]) => {
		const schedule = schedules.find(({ id }) => id === round.id)
		const extension = extensions.find((each) => each.roundId === round.id && each.country === country)
		return {
			...{ country, roundId: round.id, zone: edition.zone },
			...{ days: schedule?.days ?? [], reminded: schedule?.reminded ?? null },
			...votingWindow(round, edition.zone, extension?.until),
		}
	})
}
