import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import type { SignedCheckpoint } from '#app/domain/log/checkpoint.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, people } from '#db/schema/index.ts'

/** Everybody who holds a partner's seat. */
export async function jurorsOf(context: Context, db: Db | Tx, editionId: string) {
	const now = await context.clock(db)
	return db
		.selectDistinct({ id: people.id, email: knownPerson.email, locale: people.locale })
		.from(appointments)
		.innerJoin(people, eq(people.id, appointments.personId))
		.where(
			and(
				eq(appointments.editionId, editionId),
				eq(appointments.role, 'juror'),
				isNotNull(appointments.partnerId),
				or(isNull(appointments.until), gt(appointments.until, now)),
			),
		)
}

/** To all partners, how far the log reached: they could tell if it were rewritten. */
export async function checkpointLetters(
	context: Context,
	tx: Tx,
	{ edition: editionId, ...reached }: SignedCheckpoint,
) {
	const jurors = await jurorsOf(context, tx, editionId)
	return jurors.map(({ id, email, locale }) => ({
		personId: id,
		to: { editionId, recipient: email, locale },
		checkpoint: { editionId, ...reached },
	}))
}
