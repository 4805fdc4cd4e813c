import { and, eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { editionCountries, submissions } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { hasVotingOpened } from './edition-course.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import type { CountryInput } from './edition-form.ts'

/** Adds a country or changes its zone, age of digital consent and extension. */
export const setCountry = (
	context: ActingContext,
	editionId: string,
	input: CountryInput,
): Promise<Outcome<null, 'voting-already-open' | DatesRefusal>> =>
	changeEdition(context, editionId, 'edition.country-set', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('voting-already-open')
		const row = { zone: input.zone, consentAge: input.consentAge, callCloses: input.callCloses ?? null }
		const round = edition.rounds[0]
		const checked = round
			? checkDates({ ...edition, votingOpens: round.votingOpens, votingCloses: round.votingCloses }, [
					{ country: input.country, ...row },
				])
			: ok(null)
		if (!checked.ok) return checked
		await tx
			.insert(editionCountries)
			.values({ editionId, country: input.country, ...row })
			.onConflictDoUpdate({ target: [editionCountries.editionId, editionCountries.country], set: row })
		return ok({ value: null, logged: { country: input.country, ...row } })
	})

/** Takes a country out while nobody there has sent an idea. */
export const removeCountry = (
	context: ActingContext,
	editionId: string,
	country: string,
): Promise<Outcome<null, 'voting-already-open' | 'country-has-submissions' | 'last-country'>> =>
	changeEdition(context, editionId, 'edition.country-removed', async (tx, edition, now) => {
		if (hasVotingOpened(edition, now)) return refuse('voting-already-open')
		if (edition.countries.every((each) => each.country === country)) return refuse('last-country')
		const [sent] = await tx
			.select({ id: submissions.id })
			.from(submissions)
			.where(and(eq(submissions.editionId, editionId), eq(submissions.country, country)))
			.limit(1)
		if (sent) return refuse('country-has-submissions')
		await tx
			.delete(editionCountries)
			.where(and(eq(editionCountries.editionId, editionId), eq(editionCountries.country, country)))
		return ok({ value: null, logged: { country } })
	})
