import { and, countDistinct, eq, isNull, or } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, editions } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'
import { mayPublish } from './publishable.ts'

/** Shows the edition to the public. One that is no demo needs two organisers, because results are released by two. */
export const publishEdition = (
	context: ActingContext,
	editionId: string,
): Promise<Outcome<null, 'already-published' | 'needs-two-organisers'>> =>
	changeEdition(context, editionId, 'edition.published', async (tx, edition, now) => {
		const may = mayPublish({ ...edition, organisers: await organiserCount(tx, editionId) })
		if (!may.ok) return may
		await tx.update(editions).set({ publishedAt: now }).where(eq(editions.id, editionId))
		return ok({ value: null, logged: {} })
	})

/** Who may organise the edition, of it alone or of all. */
export async function organiserCount(tx: Db | Tx, editionId: string): Promise<number> {
	const [row] = await tx
		.select({ organisers: countDistinct(appointments.personId) })
		.from(appointments)
		.where(
			and(
				eq(appointments.role, 'organiser'),
				isNull(appointments.until),
				or(isNull(appointments.editionId), eq(appointments.editionId, editionId)),
			),
		)
	return row?.organisers ?? 0
}
