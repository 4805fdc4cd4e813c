import { and, eq, isNull } from 'drizzle-orm'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { partners, recusals } from '#db/schema/index.ts'
import { findRound, type VotingRound } from './find-round.server.ts'
import { regiveIfLonglist } from './give-out-longlist.server.ts'
import { lockRoundCountry } from './lock-round-country.server.ts'
import type { RecusalInput } from './recusal.ts'
import { recusalsIn, recusedFrom } from './recusals.server.ts'
import { roundField } from './round-field.server.ts'
import type { Seat } from './seat.ts'

export type RecuseRefusal =
	| 'ballot-not-found'
	| 'home-country'
	| 'recused-from-country'
	| 'already-closed'
	| 'submission-not-found'
	| 'already-recused'

/**
 * A partner steps back from a submission, or (null) from the whole country, before the voting as well and until the
 * country is closed; its juror says so, or an organiser writes it down. There is no way back.
 */
export function recuse(
	context: ActingContext,
	seat: Seat,
	submissionId: string | null,
	{ reason }: RecusalInput,
): Promise<Outcome<null, RecuseRefusal>> {
	return context.db.transaction(async (tx) => {
		const held = await lockRoundCountry(tx, seat.roundId, seat.country, 'update')
		const at = await context.clock(tx)
		const round = await findRound(tx, seat.roundId)
		if (!held || !round) return refuse('ballot-not-found')
		const refusal = await refusalOf(tx, round, seat, submissionId)
		if (refusal) return refuse(refusal)

		const { salt, commitment } = commitTo(context, reason)
		const [declared] = await tx
			.insert(recusals)
			.values({ ...seat, submissionId, reason, salt, declaredBy: context.person.id, at })
			.onConflictDoNothing()
			.returning({ id: recusals.id })
		if (!declared) return refuse('already-recused')
		await regiveIfLonglist(context, tx, round.editionId)
		// Who stepped back from what would unmask a pseudonym; the row behind the id says it.
		await appendToLog(context, tx, round.editionId, 'recusal.declared', {
			recusal: declared.id,
			round: round.id,
			country: seat.country,
			reason: commitment,
		})
		return ok(null)
	})
}

async function refusalOf(
	tx: Tx,
	round: VotingRound,
	seat: Seat,
	submissionId: string | null,
): Promise<RecuseRefusal | null> {
	const { editionId, rules } = round
	const { country, partnerId } = seat
	const [partner] = await tx
		.select({ homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(eq(partners.id, partnerId), eq(partners.editionId, editionId), isNull(partners.leftAt)))
	if (!partner) return 'ballot-not-found'
	if (rules.homeCountryRule && partner.homeCountry === country) return 'home-country'
	const field = await roundField(tx, round, country, partnerId)
	if (field.closed) return 'already-closed'

	const recused = recusedFrom(await recusalsIn(tx, seat), partnerId, country)
	if (recused.wholly) return submissionId ? 'recused-from-country' : 'already-recused'
	if (!submissionId) return null
	if (recused.submissions.has(submissionId)) return 'already-recused'
	return field.submissions.includes(submissionId) ? null : 'submission-not-found'
}
