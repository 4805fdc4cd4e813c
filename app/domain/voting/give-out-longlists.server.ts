import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { hasRoundOpened } from '#app/domain/contest/round-order.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { giveOutLonglist } from './give-out-longlist.server.ts'
import { recusalsIn } from './recusals.server.ts'
import { asFieldRound, longlistParts, roundFields } from './round-field.server.ts'

/**
 * By the clock: a longlist is given out once its voting has opened, and again when a submission comes
 * late or a conflict comes to light by itself, as when a juror takes a seat.
 */
export async function giveOutLonglists(context: Context): Promise<void> {
	const now = await context.clock(context.db)
	for (const edition of await publishedEditions(context.db)) {
		for (const round of edition.rounds) {
			if (!round.rules.longlist || !hasRoundOpened(round, edition.zone, now)) continue
			if (round.longlistGiven && !(await isAskew(context.db, edition, round))) continue
			await context.db.transaction((tx) => giveOutLonglist(context, tx, round.id))
		}
	}
}

/** Whether a submission lies with nobody, or with a partner that may not judge it any more. */
async function isAskew(db: Db, edition: Edition, round: Round): Promise<boolean> {
	const fieldOf = await roundFields(db, asFieldRound(edition, round))
	const open = new Set(
		edition.countries.flatMap(({ country }) => (fieldOf(country).closed ? [] : fieldOf(country).submissions)),
	)
	const parts = await longlistParts(db, round.id)
	for (const { partnerId, submissionId } of await recusalsIn(db, { roundId: round.id }))
		if (submissionId && open.has(submissionId) && parts.get(partnerId)?.has(submissionId)) return true
	for (const part of parts.values()) for (const id of part) open.delete(id)
	return open.size > 0
}
