import { eq } from 'drizzle-orm'
import type { QueuedLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { people } from '#db/schema/index.ts'
import { knownPerson } from './known-person.server.ts'

export type FactorChange = 'appOn' | 'appOff' | 'passkeyOn' | 'passkeyOff' | 'codesRenewed' | 'codeUsed' | 'takenAway'

/** The letter that tells somebody of a change in how they sign in: it may not have been them. */
export async function factorChanged(
	context: Context,
	tx: Tx,
	personId: string,
	change: FactorChange,
): Promise<QueuedLetter<'factor-changed'>> {
	const [person] = await tx
		.select({ email: knownPerson.email, locale: people.locale })
		.from(people)
		.where(eq(people.id, personId))
	if (!person) throw new Error('whoever changed it vanished')
	const { email: recipient, locale } = person
	const changedAt = (await context.clock(tx)).toISOString()
	return { editionId: null, kind: 'factor-changed', recipient, locale, params: { change, changedAt, zone: 'UTC' } }
}
