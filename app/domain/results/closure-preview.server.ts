import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { findRound } from '#app/domain/voting/find-round.server.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import { jurorsOf } from './checkpoint-letters.server.ts'
import { isBelowQuorum, mayClose, quorumIn } from './closable.ts'
import { ballotsToCount } from './count-country.server.ts'

/** What closing would do and whom it would tell; completeness only, nothing of any ballot. */
export async function closurePreview(context: Context, edition: Edition, round: Round, country: string, now: Date) {
	const board = await votingBoard(context.db, edition, round, now)
	const here = board.countries.find((each) => each.country === country)
	const facts = await findRound(context.db, round.id)
	if (!here || !facts) return null
	const where = { round: facts, country }
	const { voters, counted } = await ballotsToCount(context.db, where, here.submissions)
	const count = {
		rules: round.rules,
		demo: edition.demo,
		eligiblePartners: voters.length,
		castBallots: counted.length,
		eligibleSubmissions: here.submissions.length,
	}
	const cast = new Set(counted.map((ballot) => ballot.partner.id))
	const belowQuorum = isBelowQuorum(count)
	const may = mayClose(count, here.state, 'a reason')
	return {
		...here,
		submissions: here.submissions.length,
		eligiblePartners: count.eligiblePartners,
		castBallots: count.castBallots,
		quorum: quorumIn(count),
		belowQuorum,
		missing: voters.filter((partner) => !cast.has(partner.id)).map((partner) => partner.name),
		refusal: may.ok ? null : may.reason,
		letters: (await jurorsOf(context, context.db, edition.id)).length,
	}
}
