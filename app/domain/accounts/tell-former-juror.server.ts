import { eq } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import type { OpenInvitation } from './find-invitation.server.ts'
import { knownPerson } from './known-person.server.ts'

interface HandOver {
	readonly invitation: OpenInvitation
	readonly former: { readonly appointment: string; readonly person: string }
	readonly substitute: string
	readonly at: Date
}

/** Whoever sat there learns that the seat has passed on, and to whom: nobody loses a vote without a word. */
export async function tellFormerJuror(context: Context, tx: Tx, { invitation, former, substitute, at }: HandOver) {
	const nameAndAddress = { ...knownPerson, locale: people.locale }
	const [sat] = await tx.select(nameAndAddress).from(people).where(eq(people.id, former.person))
	const [sits] = await tx.select(nameAndAddress).from(people).where(eq(people.id, substitute))
	if (!sat || !sits) throw new Error('whoever sat there vanished')
	await queueLetter(context, tx, {
		editionId: invitation.editionId,
		kind: 'seat-passed',
		recipient: sat.email,
		locale: sat.locale,
		params: {
			partner: invitation.partner ?? '',
			substitute: sits.name,
			passedAt: at.toISOString(),
			zone: invitation.zone ?? 'UTC',
		},
		onceKey: `seat-passed:${former.appointment}`,
	})
}
