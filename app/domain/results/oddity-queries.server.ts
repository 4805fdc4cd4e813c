import { and, eq, isNotNull } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, closures, partners, resultBundles } from '#db/schema/index.ts'
import { type Oddity, odditiesIn } from './oddities.ts'
import type { CountedCountry } from './value-sheet.ts'

export interface RoundOddities {
	readonly found: readonly Oddity[]
	/** The partners by their own ids: for organisers, whatever the published files call them. */
	readonly partners: Readonly<Record<string, string>>
	/** What a country's bundle calls a partner, by country and the partner's own id; where it has a ballot there. */
	readonly called: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What is odd in the ballots of the closed countries of a round, as they are counted now. */
export async function oddRound(db: Db, edition: Edition, round: Round): Promise<RoundOddities> {
	const known = await db
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry })
		.from(partners)
		.where(eq(partners.editionId, edition.id))
	const bundles = await db
		.select({ bundle: resultBundles.bundle })
		.from(closures)
		.innerJoin(resultBundles, eq(resultBundles.closureId, closures.id))
		.where(eq(closures.roundId, round.id))
	const drawn = await db
		.select({ country: ballots.country, partnerId: ballots.partnerId, pseudonym: ballots.pseudonym })
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), isNotNull(ballots.pseudonym)))
	const idOf = new Map(drawn.map(({ country, pseudonym, partnerId }) => [`${country} ${pseudonym}`, partnerId]))
	const counted = bundles.map(
		({ bundle: { country, rules, eligible, ballots: cast } }): CountedCountry => ({
			...{ country, rules, eligible },
			ballots: cast.map((ballot) => ({
				...ballot,
				partner: idOf.get(`${country} ${ballot.partner}`) ?? ballot.partner,
			})),
		}),
	)
	const homes = known.map(({ id, homeCountry }) => ({ partner: id, homeCountry }))
	const key = JSON.stringify([bundles.map(({ bundle }) => bundle.digests), homes])
	return {
		found: lookedFor(key, () => odditiesIn(counted, homes)),
		partners: Object.fromEntries(known.map(({ id, name }) => [id, name])),
		called: Object.fromEntries(
			bundles.map(({ bundle }, i) => [
				bundle.country,
				Object.fromEntries(bundle.ballots.map(({ partner }, at) => [counted[i]!.ballots[at]!.partner, partner])),
			]),
		),
	}
}

/** What was found in the last few sets of ballots: frozen ballots do not change, and many of them take a second. */
const lastFound = new Map<string, readonly Oddity[]>()
const mostKept = 4

function lookedFor(key: string, look: () => readonly Oddity[]): readonly Oddity[] {
	const found = lastFound.get(key) ?? look()
	lastFound.delete(key)
	lastFound.set(key, found)
	if (lastFound.size > mostKept) lastFound.delete(lastFound.keys().next().value ?? key)
	return found
}
