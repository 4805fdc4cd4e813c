import { and, asc, count, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { countryRounds } from '#app/domain/voting/country-rounds.server.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, partners, recusals, submissionDays, submissions } from '#db/schema/index.ts'
import type { ArrivalDay } from './arrival-days.ts'

/** Counted as they came, so that a million of them are as quickly drawn as a thousand. */
export const arrivalDays = (db: Db, editionId: string): Promise<ArrivalDay[]> =>
	db
		.select({ country: submissionDays.country, day: submissionDays.day, received: submissionDays.received })
		.from(submissionDays)
		.where(eq(submissionDays.editionId, editionId))
		.orderBy(asc(submissionDays.day), asc(submissionDays.country))

/** Older than so many days, and not older than the next. */
export const waitingSince = [0, 1, 3, 7, 14] as const
export const countedTo = 1_000
const day = 86_400_000

/** How long what waits for moderation has been waiting; each counted up to a thousand and one. */
export async function waitingAges(db: Db, editionId: string, now: Date) {
	const ages = waitingSince.map(async (days, at) => {
		const before = new Date(now.getTime() - days * day)
		const next = waitingSince[at + 1]
		const some = db
			.select({ one: sql`1` })
			.from(submissions)
			.where(
				and(
					eq(submissions.editionId, editionId),
					eq(submissions.state, 'received'),
					isNotNull(submissions.emailConfirmedAt),
					lte(submissions.receivedAt, before),
					next === undefined ? undefined : gt(submissions.receivedAt, new Date(now.getTime() - next * day)),
				),
			)
			.orderBy(asc(submissions.receivedAt), asc(submissions.id))
			.limit(countedTo + 1)
			.as('some_of_them')
		const [row] = await db.select({ count: count() }).from(some)
		return { days, next: next ?? null, count: row?.count ?? 0 }
	})
	return Promise.all(ages)
}

/** How many ballots each country's round has of those it may have: completeness, and nothing of any ballot. */
export async function castBallots(db: Db, edition: Edition, now: Date) {
	const rounds = await countryRounds(db, edition, now)
	const still = await db
		.select({ id: partners.id, homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(eq(partners.editionId, edition.id), isNull(partners.leftAt)))
	return Promise.all(
		edition.countries.flatMap(({ country }) => {
			const round = rounds.get(country)
			return round ? [progressIn(db, country, round, still)] : []
		}),
	)
}

type Round = Edition['rounds'][number]
type Seated = { readonly id: string; readonly homeCountry: string }

async function progressIn(db: Db, country: string, round: Round, seated: readonly Seated[]) {
	const out = await db
		.select({ id: recusals.partnerId })
		.from(recusals)
		.where(and(eq(recusals.roundId, round.id), eq(recusals.country, country), isNull(recusals.submissionId)))
	const cast = await db
		.select({ id: ballots.partnerId })
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), eq(ballots.country, country), isNotNull(ballots.cast)))
	const eligible = seated.filter(
		({ id, homeCountry }) =>
			!(round.rules.homeCountryRule && homeCountry === country) && out.every((each) => each.id !== id),
	)
	const done = eligible.filter(({ id }) => cast.some((each) => each.id === id))
	return { country, round: round.position, cast: done.length, eligible: eligible.length }
}
