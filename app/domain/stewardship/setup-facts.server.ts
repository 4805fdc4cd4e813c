import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { inForce } from '#app/domain/accounts/appointments.server.ts'
import { chairOf } from '#app/domain/contest/chair-queries.server.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { courseOf } from '#app/domain/contest/edition-course.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { votingOf } from '#app/domain/contest/phase.ts'
import { organiserCount } from '#app/domain/contest/publish-edition.server.ts'
import type { SetupFacts } from '#app/domain/contest/setup-checklist.ts'
import { readinessOf, type Unready, unreadiness } from '#app/domain/results/readiness.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { appointments, awardedKinds, legalDetails, libraries, prizes } from '#db/schema/index.ts'

/** What the checklist must know besides the edition itself. */
export async function setupFacts({ db, mail }: Context, edition: Edition, now: Date): Promise<SetupFacts> {
	const looking = await moderating(db, edition.id, now)
	const awardIds = edition.awards.map(({ id }) => id)
	const given = await db.$count(awardedKinds, inArray(awardedKinds.awardId, awardIds))
	return {
		organisers: await organiserCount(db, edition.id),
		moderators: looking.length,
		moderatedCountries: looking.some((countries) => countries === null) ? null : looking.flatMap((each) => each ?? []),
		chair: (await chairOf(db, edition.id, now)) !== null,
		partners: (await partnersWithSeats(db, edition.id)).map(({ homeCountry, juror }) => ({
			homeCountry,
			seated: juror !== null,
		})),
		countriesWithLibraries: await withLibraries(db, edition),
		sendsMail: mail !== null,
		legalDetails: (await db.$count(legalDetails)) > 0,
		prizes: await db.$count(prizes, eq(prizes.editionId, edition.id)),
		awardsWithoutPrize: awardIds.length - given,
		unready: await waitingFor(db, edition, now),
	}
}

async function moderating(db: Db, editionId: string, now: Date): Promise<(string[] | null)[]> {
	const rows = await db
		.select({ countries: appointments.countries })
		.from(appointments)
		.where(
			and(
				inArray(appointments.role, ['coordinator', 'moderator']),
				or(isNull(appointments.editionId), eq(appointments.editionId, editionId)),
				inForce(now),
			),
		)
	return rows.map(({ countries }) => countries)
}

/** One look into the index for each country. */
async function withLibraries(db: Db, { countries }: Edition): Promise<string[]> {
	const found = await Promise.all(
		countries.map(({ country }) =>
			db.select({ country: libraries.country }).from(libraries).where(eq(libraries.country, country)).limit(1),
		),
	)
	return found.flat().map(({ country }) => country)
}

/** What the announcement would be refused for; until voting ends that is no news. */
async function waitingFor(db: Db, edition: Edition, now: Date): Promise<SetupFacts['unready']> {
	const round = edition.rounds.at(-1)
	if (!round || edition.announcedFrom || votingOf(courseOf(edition)).closes > now) return []
	const countries = await readinessOf(db, edition, round)
	const reasons = new Map<Unready, string[]>()
	for (const each of countries) {
		const reason = unreadiness([each])
		if (reason) reasons.set(reason, [...(reasons.get(reason) ?? []), each.country])
	}
	return [...reasons].map(([reason, where]) => ({ reason, countries: where }))
}
