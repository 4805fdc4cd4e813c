import { hasAnyOrganiserFactor } from '#app/domain/accounts/factor-queries.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { countryOf } from '#app/domain/shared/country.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { appointments, awards, editionCountries, editions, rounds } from '#db/schema/index.ts'
import { bumpEdition } from './bump-edition.server.ts'
import { defaultRules } from './default-rules.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import type { EditionInput } from './edition-form.ts'
import { mainAward } from './main-award.ts'

/** Makes an unpublished edition with one round, one award and the maker as its organiser. */
export async function createEdition(
	context: ActingContext,
	input: EditionInput,
): Promise<Outcome<{ slug: string }, 'slug-taken' | DatesRefusal>> {
	const countries = input.countries.map((country) => ({
		country,
		zone: countryOf(country).zones[0],
		consentAge: countryOf(country).consentAge,
	}))
	const dates = checkDates(input, countries)
	if (!dates.ok) return dates
	return context.db.transaction(async (tx) => {
		const { slug, title, question, zone, callOpens, callCloses, moderationDays, demo } = input
		const [edition] = await tx
			.insert(editions)
			.values({
				slug,
				kind: 'contest',
				demo,
				title,
				question,
				zone,
				callOpens,
				callCloses,
				moderationDays,
				asksFactor: !demo && (await hasAnyOrganiserFactor(tx)),
				createdAt: await context.clock(tx),
			})
			.onConflictDoNothing()
			.returning({ id: editions.id })
		if (!edition) return refuse('slug-taken')
		const of = { editionId: edition.id }
		await tx.insert(editionCountries).values(countries.map((country) => ({ ...of, ...country })))
		await tx.insert(rounds).values({
			...of,
			position: 1,
			votingOpens: input.votingOpens,
			votingCloses: input.votingCloses,
			rules: defaultRules,
		})
		await tx.insert(awards).values({ ...of, ...mainAward })
		await tx
			.insert(appointments)
			.values({ ...of, personId: context.person.id, role: 'organiser', since: await context.clock(tx) })
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'edition.created', { by: context.person.id, countries: input.countries })
		return ok({ slug })
	})
}
