import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { hasRoundOpened } from '#app/domain/contest/round-order.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import type { Tx } from '#db/client.server.ts'
import { ballots, editionCountries, longlistPlaces, partners, rounds } from '#db/schema/index.ts'
import { findRound, type VotingRound } from './find-round.server.ts'
import { assignLonglist, type Given, type LonglistPartner, type LonglistSubmission, type Shortage } from './longlist.ts'
import { recusalsIn, recusedFrom } from './recusals.server.ts'
import { longlistParts, roundFields } from './round-field.server.ts'

type Parts = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Gives the submissions of a longlist round to its partners once its voting has opened, and again whenever that may
 * read differently; where nothing changes nothing is written. Closed countries are left alone, and nobody loses what
 * they have begun. Answers with those that too few may read.
 */
export async function giveOutLonglist(context: Context, tx: Tx, roundId: string): Promise<Shortage[]> {
	// Ballots of the round hold this row together: none is saved while the parts change.
	await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, roundId)).for('no key update')
	const round = await findRound(tx, roundId)
	const longlist = round?.rules.longlist
	if (!round || !longlist || !hasRoundOpened(round, round.zone, await context.clock(tx))) return []

	const open = await openField(tx, round)
	const judges = await judgesIn(tx, round, new Set(open.map(({ country }) => country)))
	const ids = new Set(open.map(({ id }) => id))
	const before = partsAmong(await longlistParts(tx, roundId), ids)
	const given = await standing(tx, round, { judges, before, open })
	const { homeCountryRule } = round.rules
	const list = assignLonglist({
		submissions: open,
		partners: judges,
		readers: longlist.readers,
		homeCountryRule,
		given,
	})
	if (round.longlistGiven && isSame(before, list.given)) return list.short

	await writePlaces(tx, roundId, [...ids], list.given)
	await tx.update(rounds).set({ longlistGiven: true }).where(eq(rounds.id, roundId))
	await bumpEdition(tx, round.editionId)
	await appendToLog(context, tx, round.editionId, 'longlist.given', {
		round: roundId,
		submissions: open.length,
		partners: judges.length,
		places: list.given.reduce((sum, { submissions }) => sum + submissions.length, 0),
		short: list.short.length,
		list: digestOf(list.given),
	})
	return list.short
}

/**
 * After a change of who may read what: call it before the command's own entry in the log. It costs one small question
 * where no longlist has been given out.
 */
export async function regiveIfLonglist(context: Context, tx: Tx, editionId: string): Promise<void> {
	const given = await tx
		.select({ id: rounds.id })
		.from(rounds)
		.where(and(eq(rounds.editionId, editionId), eq(rounds.longlistGiven, true)))
		.orderBy(asc(rounds.position))
	for (const { id } of given) await giveOutLonglist(context, tx, id)
}

async function openField(tx: Tx, round: VotingRound) {
	const countries = await tx
		.select({ country: editionCountries.country })
		.from(editionCountries)
		.where(eq(editionCountries.editionId, round.editionId))
	const fieldOf = await roundFields(tx, round)
	return countries.flatMap(({ country }) => {
		const { closed, submissions } = fieldOf(country)
		return closed ? [] : submissions.map((id) => ({ id, country }))
	})
}

async function judgesIn(tx: Tx, round: VotingRound, countries: ReadonlySet<string>): Promise<LonglistPartner[]> {
	const seated = await tx
		.select({ id: partners.id, homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(eq(partners.editionId, round.editionId), isNull(partners.leftAt)))
	const recusals = await recusalsIn(tx, { roundId: round.id })
	return seated.map((partner) => {
		const here = [...countries].map((country) => ({ country, ...recusedFrom(recusals, partner.id, country) }))
		return {
			...partner,
			recusedCountries: here.filter(({ wholly }) => wholly).map(({ country }) => country),
			recusedSubmissions: here.flatMap(({ submissions }) => [...submissions]),
		}
	})
}

/**
 * Where everybody has a part all parts stand, and only gaps are filled. Somebody new takes from those who have not
 * begun: whoever has begun a country's ballot keeps all of it.
 */
async function standing(
	tx: Tx,
	round: VotingRound,
	{ judges, before, open }: { judges: readonly LonglistPartner[]; before: Parts; open: readonly LonglistSubmission[] },
): Promise<Given[]> {
	const all = Array.from(before, ([partner, part]) => ({ partner, submissions: [...part] }))
	if (judges.every((judge) => before.has(judge.id) || open.every((each) => !mayRead(round, judge, each)))) return all
	const rows = await tx
		.select({ partnerId: ballots.partnerId, country: ballots.country })
		.from(ballots)
		.where(eq(ballots.roundId, round.id))
	const begun = new Set(rows.map(({ partnerId, country }) => `${partnerId} ${country}`))
	const countryOf = new Map(open.map(({ id, country }) => [id, country]))
	return all.map(({ partner, submissions }) => ({
		partner,
		submissions: submissions.filter((id) => begun.has(`${partner} ${countryOf.get(id)}`)),
	}))
}

const mayRead = ({ rules }: VotingRound, judge: LonglistPartner, { id, country }: LonglistSubmission): boolean =>
	!(rules.homeCountryRule && judge.homeCountry === country) &&
	!judge.recusedCountries?.includes(country) &&
	!judge.recusedSubmissions?.includes(id)

const partsAmong = (parts: Parts, ids: ReadonlySet<string>): Parts =>
	new Map(
		Array.from(parts, ([partner, part]) => [partner, new Set([...part].filter((id) => ids.has(id)))] as const).filter(
			([, part]) => part.size > 0,
		),
	)

function isSame(before: Parts, given: readonly Given[]): boolean {
	const after = given.filter(({ submissions }) => submissions.length > 0)
	return (
		after.length === before.size &&
		after.every(({ partner, submissions }) => {
			const part = before.get(partner)
			return part?.size === submissions.length && submissions.every((id) => part.has(id))
		})
	)
}

const rowsAtOnce = 5_000

async function writePlaces(tx: Tx, roundId: string, ids: string[], given: readonly Given[]): Promise<void> {
	await tx
		.delete(longlistPlaces)
		.where(and(eq(longlistPlaces.roundId, roundId), inArray(longlistPlaces.submissionId, ids)))
	const rows = given.flatMap(({ partner: partnerId, submissions }) =>
		submissions.map((submissionId) => ({ roundId, partnerId, submissionId })),
	)
	for (let at = 0; at < rows.length; at += rowsAtOnce)
		await tx.insert(longlistPlaces).values(rows.slice(at, at + rowsAtOnce))
}
