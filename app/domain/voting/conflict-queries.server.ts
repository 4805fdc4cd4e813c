import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import type { Conflict, ConflictChoice } from './conflict.ts'
import { countryRounds } from './country-rounds.server.ts'
import { type Recused, recusalsIn } from './recusals.server.ts'
import { asFieldRound, roundFields } from './round-field.server.ts'

interface Partner {
	readonly id: string
	readonly homeCountry: string
}

/** What a partner steps back from, in the round that each country has come to; each conflict once. */
async function recusalsNow(db: Db, rounds: ReadonlyMap<string, Round>, partnerId: string): Promise<Recused[]> {
	const known = new Map<string, Recused>()
	for (const { id: roundId } of new Set(rounds.values()))
		for (const each of await recusalsIn(db, { roundId, partnerId }))
			if (rounds.get(each.country)?.id === roundId) {
				const key = `${each.country} ${each.submissionId}`
				const before = known.get(key)
				if (!before || before.automatic) known.set(key, each)
			}
	return [...known.values()]
}

export async function conflictsOf(db: Db, edition: Edition, partner: Partner, now: Date): Promise<Conflict[]> {
	const recusals = await recusalsNow(db, await countryRounds(db, edition, now), partner.id)
	const ids = recusals.flatMap(({ submissionId }) => submissionId ?? [])
	const titles =
		ids.length === 0
			? []
			: await db
					.select({
						id: submissions.id,
						code: submissions.code,
						title: submissions.title,
						language: submissions.language,
					})
					.from(submissions)
					.where(inArray(submissions.id, ids))
	return recusals
		.map(({ country, submissionId, reason, automatic }) => ({
			...{ country, reason, automatic },
			about: titles.find(({ id }) => id === submissionId) ?? null,
		}))
		.sort(
			(a, b) =>
				a.country.localeCompare(b.country, 'en') || (a.about?.code ?? '').localeCompare(b.about?.code ?? '', 'en'),
		)
}

/** The countries in which a partner may still declare a conflict, each with its round. */
export async function conflictPlaces(
	db: Db,
	edition: Edition,
	partner: Partner,
	now: Date,
): Promise<{ country: string; roundId: string }[]> {
	const rounds = await countryRounds(db, edition, now)
	const recusals = await recusalsNow(db, rounds, partner.id)
	const places: { country: string; roundId: string }[] = []
	for (const round of new Set(rounds.values())) {
		const fieldOf = await roundFields(db, asFieldRound(edition, round), { partnerId: partner.id })
		for (const [country, { id }] of rounds) {
			if (id !== round.id || fieldOf(country).closed) continue
			const isHome = round.rules.homeCountryRule && partner.homeCountry === country
			const stepsBack = recusals.some((each) => each.country === country && each.submissionId === null)
			if (!isHome && !stepsBack) places.push({ country, roundId: id })
		}
	}
	return places.sort((a, b) => a.country.localeCompare(b.country, 'en'))
}

/** What a conflict may be about there: everything that can be seen and is not known as one already. */
export async function conflictChoices(
	db: Db,
	edition: Edition,
	partner: Partner,
	country: string,
	now: Date,
): Promise<ConflictChoice[]> {
	const recusals = await recusalsNow(db, await countryRounds(db, edition, now, country), partner.id)
	const known = new Set(recusals.map(({ submissionId }) => submissionId))
	const rows = await db
		.select({ id: submissions.id, code: submissions.code, title: submissions.title, language: submissions.language })
		.from(submissions)
		.where(
			and(
				eq(submissions.editionId, edition.id),
				eq(submissions.country, country),
				eq(submissions.state, 'published'),
				isNull(submissions.hiddenSince),
			),
		)
		.orderBy(asc(submissions.title), asc(submissions.code))
	return rows.filter(({ id }) => !known.has(id))
}
