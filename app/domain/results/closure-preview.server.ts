import { inArray } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import { isLastRound } from '#app/domain/contest/round-order.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { findRound } from '#app/domain/voting/find-round.server.ts'
import { roundField } from '#app/domain/voting/round-field.server.ts'
import type { SubmissionQuorum } from '#app/domain/voting/submission-quorum.ts'
import { votingBoard } from '#app/domain/voting/voting-board.server.ts'
import type { Db } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import { jurorsOf } from './checkpoint-letters.server.ts'
import { isBelowQuorum, mayClose, quorumIn } from './closable.ts'
import { returnedBallots } from './count-country.server.ts'

/** What closing would do and whom it would tell; completeness only, nothing of any ballot. */
export async function closurePreview(context: Context, edition: Edition, round: Round, country: string, now: Date) {
	const board = await votingBoard(context.db, edition, round, now)
	const here = board.countries.find((each) => each.country === country)
	const facts = await findRound(context.db, round.id)
	if (!here || !facts) return null
	const field = await roundField(context.db, facts, country)
	const where = { round: facts, country, field }
	const { voters, cast, quorums } = await returnedBallots(context.db, where, field.submissions)
	const lacking = quorums.filter(({ reached }) => !reached)
	const count = {
		...{ rules: round.rules, demo: edition.demo, last: isLastRound(edition.rounds, round) },
		eligiblePartners: voters.length,
		castBallots: voters.filter(({ id }) => cast.has(id)).length,
		eligibleSubmissions: field.submissions.length,
		belowQuorum: lacking.length,
	}
	const belowQuorum = isBelowQuorum(count)
	const may = mayClose(count, here.state, 'a reason')
	return {
		...here,
		submissions: here.submissions.length,
		longlist: round.rules.longlist ?? null,
		last: count.last,
		lacking: await codesOf(context.db, lacking),
		eligiblePartners: count.eligiblePartners,
		castBallots: count.castBallots,
		quorum: quorumIn(count),
		belowQuorum,
		missing: voters.filter((partner) => !cast.has(partner.id)).map((partner) => partner.name),
		refusal: may.ok ? null : may.reason,
		letters: (await jurorsOf(context, context.db, edition.id)).length,
	}
}

/** Which submissions too few have answered: the code and how many, nothing of what was said. */
async function codesOf(db: Db, lacking: readonly SubmissionQuorum[]) {
	if (lacking.length === 0) return []
	const ids = lacking.map(({ submission }) => submission)
	const rows = await db
		.select({ id: submissions.id, code: submissions.code })
		.from(submissions)
		.where(inArray(submissions.id, ids))
	const codes = new Map(rows.map(({ id, code }) => [id, code]))
	return lacking.map(({ submission, answered, needed }) => ({ code: codes.get(submission) ?? '', answered, needed }))
}
