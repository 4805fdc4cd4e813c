import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { chairs } from '#db/schema/index.ts'
import { chairCandidates } from './chair-queries.server.ts'
import { changeEdition } from './change-edition.server.ts'

/** Nobody chosen: the edition has no chair, and any organiser decides. */
export const ChairNaming = z.object({ person: z.uuid().optional() })
export type ChairNamingInput = z.infer<typeof ChairNaming>

/** Names the one who decides the edition's last ties. */
export const nameChair = (
	context: ActingContext,
	editionId: string,
	{ person = null }: { person?: string | null },
): Promise<Outcome<null, 'chair-not-eligible'>> =>
	changeEdition(context, editionId, 'chair.named', async (tx, _edition, since) => {
		const candidates = await chairCandidates(tx, editionId, since)
		if (person && !candidates.some(({ id }) => id === person)) return refuse('chair-not-eligible')
		await tx.delete(chairs).where(eq(chairs.editionId, editionId))
		if (person) await tx.insert(chairs).values({ editionId, personId: person, since })
		return ok({ value: null, logged: { person } })
	})
