import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { forgetAddresses } from '#app/domain/letters/dead-address.server.ts'
import { lettersToPeople } from '#app/domain/letters/letter.ts'
import { namesOfPeople } from '#app/domain/letters/letter-params.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { appointments, invitations, letters } from '#db/schema/index.ts'

const [inviter, substitute] = namesOfPeople
const former = alias(appointments, 'former')

/** Letters to whoever has the account, sent or waiting; of letters to others their name. */
export async function forgetLetters(
	context: Context,
	tx: Tx,
	personId: string,
	addresses: readonly string[],
): Promise<void> {
	if (addresses.length > 0)
		await tx
			.delete(letters)
			.where(
				and(inArray(sql`lower(${letters.recipient})`, [...addresses]), inArray(letters.kind, [...lettersToPeople])),
			)
	await forgetAddresses(context, tx, addresses)
	await tx
		.update(letters)
		.set({ params: without(inviter) })
		.where(
			and(
				eq(letters.kind, 'invitation'),
				inArray(
					letters.subjectId,
					tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.invitedBy, personId)),
				),
			),
		)
	await tx
		.update(letters)
		.set({ params: without(substitute) })
		.where(and(eq(letters.kind, 'seat-passed'), inArray(letters.onceKey, toThoseBefore(tx, personId))))
}

const without = (name: string) => sql<Record<string, string>>`jsonb_set(${letters.params}, array[${name}::text], '""')`

/** Whoever sat where the person came to sit was written to about it. */
const toThoseBefore = (tx: Tx, personId: string) =>
	tx
		.select({ key: sql<string>`'seat-passed:' || ${former.id}::text` })
		.from(appointments)
		.innerJoin(former, and(eq(former.partnerId, appointments.partnerId), eq(former.until, appointments.since)))
		.where(eq(appointments.personId, personId))
