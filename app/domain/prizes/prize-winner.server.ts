import { eq, sql } from 'drizzle-orm'
import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, recordedResults, submissions, winners } from '#db/schema/index.ts'

/** The library that won, whether by a submission here or by a result that a source recorded. */
export const winnersLibrary = sql`coalesce(${submissions.libraryId}, ${recordedResults.libraryId})`

export interface PrizeWinner {
	readonly library: string
	readonly country: string
	/** The submitter's confirmed address, where there is one. */
	readonly email: string | null
	/** The language in which the winner reads letters, and that in which the library does. */
	readonly locale: string
	readonly libraryLocale: string
}

export async function prizeWinner(db: Db | Tx, winnerId: string): Promise<PrizeWinner> {
	const [row] = await db
		.select({
			library: libraries.name,
			country: winners.country,
			email: submissions.email,
			emailConfirmedAt: submissions.emailConfirmedAt,
			locale: submissions.locale,
		})
		.from(winners)
		.leftJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.innerJoin(libraries, eq(libraries.id, winnersLibrary))
		.where(eq(winners.id, winnerId))
	if (!row) throw new Error(`winner ${winnerId} has no library`)
	return {
		library: row.library,
		country: row.country,
		email: row.emailConfirmedAt && row.email,
		locale: row.locale ?? languageOf(row.country),
		libraryLocale: languageOf(row.country),
	}
}

const languageOf = (country: string): string => (isCountryCode(country) ? countryOf(country).languages[0] : 'en')

/** Somebody else has the award now, or nobody. */
export async function isSuperseded(db: Db | Tx, winnerId: string): Promise<boolean> {
	const [row] = await db.select({ at: winners.supersededAt }).from(winners).where(eq(winners.id, winnerId))
	return row?.at != null
}
