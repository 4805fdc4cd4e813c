import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { prizes } from '#db/schema/index.ts'
import type { PrizeInput } from './prize-form.ts'

export const addPrize = (
	context: ActingContext,
	editionId: string,
	{ names, serial, lithiumBattery }: PrizeInput,
): Promise<Outcome<{ id: string }, 'serial-taken'>> =>
	changeEdition(context, editionId, 'prize.added', async (tx) => {
		const [prize] = await tx
			.insert(prizes)
			.values({ editionId, names, serial, lithiumBattery })
			.onConflictDoNothing()
			.returning({ id: prizes.id })
		return prize ? ok({ value: prize, logged: { prize: prize.id, lithiumBattery } }) : refuse('serial-taken')
	})
