import { eq } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { rounds } from '#db/schema/index.ts'
import type { ReminderInput } from './reminder.ts'

/** Sets on which days jurors are reminded, round by round. What lies in the past is not made up for. */
export const changeReminders = (
	context: ActingContext,
	editionId: string,
	{ days }: ReminderInput,
): Promise<Outcome<null, never>> =>
	changeEdition(context, editionId, 'reminders.changed', async (tx, edition, now) => {
		for (const [i, { id }] of edition.rounds.entries())
			await tx
				.update(rounds)
				.set({ reminderDays: days[i] ?? [], remindedAt: now })
				.where(eq(rounds.id, id))
		return ok({ value: null, logged: { days: edition.rounds.map((_, i) => (days[i] ?? []).join(' ')) } })
	})
