import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { RoundRules } from '#app/domain/contest/rules.ts'
import { type CountryCode, countryOf } from '#app/domain/shared/country.ts'
import { awards, categories, editionCountries, editions, editionVersions, partners, rounds } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'

let made = 0

export interface EditionFacts {
	slug?: string
	demo?: boolean
	published?: boolean
	countries?: CountryCode[]
	zone?: string
	callOpens?: string
	callCloses?: string
	moderationDays?: number
	votingOpens?: string
	votingCloses?: string
	rules?: Partial<RoundRules>
}

/** A published edition in Latvia and Italy: call 15 to 17 October 2026, voting 26 October to 6 November. */
export async function edition(context: TestContext, facts: EditionFacts = {}): Promise<Edition> {
	made += 1
	const now = await context.clock(context.db)
	const [row] = await context.db
		.insert(editions)
		.values({
			slug: facts.slug ?? `edition-${made}`,
			kind: 'contest',
			demo: facts.demo ?? false,
			title: { en: `Edition ${made}`, lv: `${made}. kārta` },
			question: { en: 'What should your library invent next?', lv: 'Ko jūsu bibliotēkai izgudrot?' },
			zone: facts.zone ?? 'Europe/Brussels',
			callOpens: facts.callOpens ?? '2026-10-15T00:00',
			callCloses: facts.callCloses ?? '2026-10-18T00:00',
			moderationDays: facts.moderationDays ?? 7,
			publishedAt: facts.published === false ? null : now,
			createdAt: now,
		})
		.returning()
	const editionId = row!.id
	const countries = (facts.countries ?? ['IT', 'LV']).map((country) => ({
		editionId,
		country,
		zone: countryOf(country).zones[0],
		consentAge: countryOf(country).consentAge,
	}))
	await context.db.insert(editionCountries).values(countries)
	await context.db
		.insert(categories)
		.values({ editionId, slug: 'learning', position: 1, names: { en: 'Learning', lv: 'Mācīšanās' } })
	await context.db.insert(awards).values({ editionId, slug: 'winner', names: { en: 'Winner', lv: 'Uzvarētājs' } })
	await context.db.insert(rounds).values({
		editionId,
		position: 1,
		votingOpens: facts.votingOpens ?? '2026-10-26T00:00',
		votingCloses: facts.votingCloses ?? '2026-11-07T00:00',
		rules: { ...defaultRules, ...facts.rules },
	})
	await context.db.insert(editionVersions).values({ editionId, version: 1 })
	return (await findEditionById(context.db, editionId))!
}

/** A partner organisation of the edition, at home in Greece unless it is said otherwise. */
export async function partner(
	context: TestContext,
	of: { id: string },
	facts: { name?: string; homeCountry?: string } = {},
) {
	made += 1
	const [row] = await context.db
		.insert(partners)
		.values({ editionId: of.id, name: facts.name ?? `Example partner ${made}`, homeCountry: facts.homeCountry ?? 'GR' })
		.returning()
	return row!
}
