import { eq } from 'drizzle-orm'
import { hasAnyOrganiserFactor } from '#app/domain/accounts/factor-queries.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { countryOf } from '#app/domain/shared/country.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, awards, editionCountries, editions, rounds } from '#db/schema/index.ts'
import { bumpEdition } from './bump-edition.server.ts'
import { copyFormer } from './copy-former.server.ts'
import { defaultRules } from './default-rules.ts'
import type { Edition } from './edition.ts'
import { checkDates, type DatesRefusal } from './edition-dates.ts'
import type { EditionInput } from './edition-form.ts'
import { daysToFollow } from './later-dates.ts'
import { mainAward } from './main-award.ts'
import { daysLater } from './wall-clock.ts'

/**
 * Makes an unpublished edition with the maker as its organiser: with one round and one award, or after a former one
 * with its zones, rounds and rules, categories, partners, awards and kinds of prizes.
 */
export async function createEdition(
	context: ActingContext,
	input: EditionInput,
	former: Edition | null = null,
): Promise<Outcome<{ slug: string }, 'slug-taken' | DatesRefusal>> {
	const countries = input.countries.map((country) => {
		const known = former?.countries.find((each) => each.country === country) ?? countryOf(country)
		return { country, zone: 'zone' in known ? known.zone : known.zones[0], consentAge: known.consentAge }
	})
	const dates = checkDates(input, countries)
	if (!dates.ok) return dates
	return context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
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
				createdAt: now,
				...(former ? await limitsOf(tx, former.id) : {}),
			})
			.onConflictDoNothing()
			.returning({ id: editions.id })
		if (!edition) return refuse('slug-taken')
		const of = { editionId: edition.id }
		await tx.insert(editionCountries).values(countries.map((country) => ({ ...of, ...country })))
		await tx.insert(rounds).values(roundsAfter(former, input).map((round) => ({ ...of, ...round })))
		if (former) await copyFormer(tx, former, { ...of, by: context.person.id, now })
		else await tx.insert(awards).values({ ...of, ...mainAward })
		await tx.insert(appointments).values({ ...of, personId: context.person.id, role: 'organiser', since: now })
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'edition.created', {
			by: context.person.id,
			countries: input.countries,
			...(former ? { after: former.id } : {}),
		})
		return ok({ slug })
	})
}

/** The former rounds, each so long after the first as it was; or one round by the default rules. */
function roundsAfter(former: Edition | null, { votingOpens, votingCloses }: EditionInput) {
	const [first, ...later] = former?.rounds ?? []
	const days = first ? daysToFollow(first.votingCloses, votingCloses) : 0
	return [
		{ position: 1, votingOpens, votingCloses, rules: first?.rules ?? defaultRules },
		...later.map((round, at) => ({
			position: at + 2,
			votingOpens: daysLater(round.votingOpens, days),
			votingCloses: daysLater(round.votingCloses, days),
			rules: round.rules,
		})),
	]
}

async function limitsOf(tx: Tx, formerId: string) {
	const { submissionsPerAddress, silentDays, reportThresholds, asksFactor } = editions
	const [limits] = await tx
		.select({ submissionsPerAddress, silentDays, reportThresholds, asksFactor })
		.from(editions)
		.where(eq(editions.id, formerId))
	return limits
}
