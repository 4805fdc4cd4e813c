import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { letters, submissions } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** The guardian's answer; where none ever came, the question counts once nothing is waiting for it any more. */
const decidedAt = sql`coalesce(
	${submissions.guardianConfirmedAt},
	${submissions.guardianRefusedAt},
	case when ${submissions.state} not in ('received', 'changes-requested') then ${submissions.guardianAskedAt} end
)`

const due = (edge: Date): SQL | undefined =>
	and(isNotNull(submissions.guardianEmail), sql`${decidedAt} <= ${edge.toISOString()}::timestamptz`)

export const guardiansAddresses: RetentionRule = {
	name: 'guardians-addresses',
	waiting: sql`
		select ${submissions.id} as id, ${submissions.editionId} as edition, ${decidedAt} as began
		from ${submissions} where ${submissions.guardianEmail} is not null`,
	forget: (context, id, edge) =>
		context.db.transaction(async (tx) => {
			const [forgotten] = await tx
				.update(submissions)
				.set({ guardianEmail: null })
				.where(and(eq(submissions.id, id), due(edge)))
				.returning({ editionId: submissions.editionId })
			if (!forgotten) return
			await tx.delete(letters).where(and(eq(letters.subjectId, id), eq(letters.kind, 'guardian-asked')))
			await bumpEdition(tx, forgotten.editionId)
			await appendToLog(context, tx, forgotten.editionId, 'guardian.forgotten', { submission: id })
		}),
}
