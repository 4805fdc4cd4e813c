import { eq } from 'drizzle-orm'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { editions } from '#db/schema/index.ts'
import { changeEdition } from './change-edition.server.ts'

/** Whether closing and releasing ask for a second factor: only who has one decides it, so that nobody shuts themselves out. */
export async function switchFactor(
	context: ActingContext,
	editionId: string,
	asksFactor: boolean,
): Promise<Outcome<null, 'factor-needed' | 'factor-not-in-demo'>> {
	if (!(await isFactorOn(context, context.person.id))) return refuse('factor-needed')
	return changeEdition(context, editionId, 'edition.factor-switched', async (tx, edition) => {
		if (edition.demo && asksFactor) return refuse('factor-not-in-demo')
		await tx.update(editions).set({ asksFactor }).where(eq(editions.id, editionId))
		return ok({ value: null, logged: { asksFactor } })
	})
}
