import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { formerRound, longlistBefore, type PlacedRound } from '#app/domain/contest/round-order.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { closures, longlistPlaces, submissions } from '#db/schema/index.ts'

/** What a round asks about in a country. Ballots, boards, closures and recusals all look here. */
export interface CountryField {
	readonly closed: boolean
	/** The round before is closed here and, in a longlist, every partner knows its part: the clock alone decides now. */
	readonly ready: boolean
	/** Hidden submissions too; those that left are gone from every ballot. */
	readonly submissions: readonly string[]
	/** What a partner's ballot asks about: all of them, or in a longlist its own part. */
	readonly asks: (partnerId: string) => readonly string[]
}

export interface FieldRound {
	readonly id: string
	readonly editionId: string
	readonly position: number
	readonly rules: { readonly longlist?: unknown }
	readonly longlistGiven: boolean
	/** All of the edition, in order. */
	readonly rounds: readonly PlacedRound[]
}
interface Where {
	readonly country?: string | undefined
	readonly partnerId?: string | undefined
}

export const asFieldRound = ({ id: editionId, rounds }: Pick<Edition, 'id' | 'rounds'>, round: Round): FieldRound => ({
	...round,
	editionId,
	rounds,
})

/** The field of each country, or of the one that is named; `partnerId` where nobody else's part is wanted. */
export async function roundFields(
	db: Db | Tx,
	round: FieldRound,
	{ country, partnerId }: Where = {},
): Promise<(country: string) => CountryField> {
	const former = formerRound(round.rounds, round)
	const longlist = longlistBefore(round.rounds, round)
	const [closed, published, parts] = await Promise.all([
		db
			.select({ roundId: closures.roundId, country: closures.country, advancing: closures.advancing })
			.from(closures)
			.where(
				and(
					inArray(
						closures.roundId,
						[round, former, longlist].flatMap((each) => each?.id ?? []),
					),
					country ? eq(closures.country, country) : undefined,
				),
			),
		db
			.select({ id: submissions.id, country: submissions.country })
			.from(submissions)
			.where(
				and(
					eq(submissions.editionId, round.editionId),
					eq(submissions.state, 'published'),
					country ? eq(submissions.country, country) : undefined,
				),
			)
			.orderBy(asc(submissions.id)),
		round.rules.longlist ? longlistParts(db, round.id, partnerId) : null,
	])
	const byCountry = new Map<string, string[]>()
	for (const { id, country: of } of published) {
		const ids = byCountry.get(of)
		if (ids) ids.push(id)
		else byCountry.set(of, [id])
	}

	return (here) => {
		const closureOf = (of: PlacedRound | null) =>
			closed.find((each) => each.roundId === of?.id && each.country === here) ?? null
		const goOn = longlist && new Set(closureOf(longlist)?.advancing)
		const all = byCountry.get(here) ?? []
		const field = goOn ? all.filter((id) => goOn.has(id)) : all
		return {
			closed: closureOf(round) !== null,
			ready: (!former || closureOf(former) !== null) && (!round.rules.longlist || round.longlistGiven),
			submissions: field,
			asks: (partner) => {
				const part = parts && (parts.get(partner) ?? new Set())
				return part ? field.filter((id) => part.has(id)) : field
			},
		}
	}
}

export async function roundField(
	db: Db | Tx,
	round: FieldRound,
	country: string,
	partnerId?: string,
): Promise<CountryField> {
	return (await roundFields(db, round, { country, partnerId }))(country)
}

/** Who reads what, over all countries. */
export async function longlistParts(
	db: Db | Tx,
	roundId: string,
	partnerId?: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const places = await db
		.select({ partnerId: longlistPlaces.partnerId, submissionId: longlistPlaces.submissionId })
		.from(longlistPlaces)
		.where(and(eq(longlistPlaces.roundId, roundId), partnerId ? eq(longlistPlaces.partnerId, partnerId) : undefined))
	const parts = new Map<string, Set<string>>()
	for (const place of places) {
		const part = parts.get(place.partnerId) ?? new Set()
		parts.set(place.partnerId, part.add(place.submissionId))
	}
	return parts
}
