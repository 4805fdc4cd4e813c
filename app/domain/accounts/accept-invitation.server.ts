import { and, eq, isNull } from 'drizzle-orm'
import { spendPrivateLink } from '#app/domain/letters/private-link.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { invitations, people } from '#db/schema/index.ts'
import { appoint, PersonErased, SeatTaken } from './appoint.server.ts'
import { findInvitation, type InvitationRefusal, type OpenInvitation } from './find-invitation.server.ts'
import { type Acceptance, type Invited, identifyInvitee } from './identify-invitee.server.ts'
import { holdPartner, revokeOtherHandOvers, type SeatRefusal, sitsElsewhere, vacateSeat } from './take-seat.server.ts'
import { tellFormerJuror } from './tell-former-juror.server.ts'

type Refusal =
	| InvitationRefusal
	| 'password-wrong'
	| 'too-many-attempts'
	| 'details-missing'
	| 'seat-taken'
	| 'person-known'
	| SeatRefusal

/** Makes the invited person, where they are new, and their appointment; the link works once. */
export async function acceptInvitation(
	context: Context,
	token: string,
	acceptance: Acceptance,
): Promise<Outcome<{ personId: string }, Refusal>> {
	const found = await findInvitation(context, token)
	if (!found.ok) return found
	const invited = await identifyInvitee(context, found.value, acceptance)
	if (!invited.ok) return invited
	try {
		return await context.db.transaction((tx) =>
			accept(context, tx, token, found.value, invited.value, acceptance.locale),
		)
	} catch (error) {
		if (error instanceof PersonErased) return refuse('invitation-revoked')
		if (error instanceof SeatTaken) return refuse('seat-taken')
		if (error instanceof PersonKnown) return refuse('person-known')
		if (error instanceof AlreadySeated) return refuse('already-seated')
		throw error
	}
}

async function accept(
	context: Context,
	tx: Tx,
	token: string,
	invitation: OpenInvitation,
	invited: Invited,
	locale: string,
) {
	const { role, editionId, countries, partnerId } = invitation
	if (partnerId) {
		const held = await holdPartner(tx, partnerId)
		if (!held.ok) return held
	}
	const acceptedAt = await context.clock(tx)
	const stillOpen = and(
		eq(invitations.id, invitation.id),
		isNull(invitations.acceptedAt),
		isNull(invitations.revokedAt),
	)
	const accepted = await tx.update(invitations).set({ acceptedAt }).where(stillOpen).returning({ id: invitations.id })
	if (accepted.length === 0) return refuse('link-used')

	const personId = invited.personId ?? (await addPerson(context, tx, invited, locale))
	if (partnerId && (await sitsElsewhere(tx, { personId, editionId, partnerId }))) throw new AlreadySeated()
	await tx.update(invitations).set({ acceptedBy: personId }).where(eq(invitations.id, invitation.id))
	await spendPrivateLink(context, tx, token)
	if (partnerId) await revokeOtherHandOvers(tx, partnerId, acceptedAt)
	const former = partnerId && invitation.handsOver ? await vacateSeat(tx, { partnerId, personId }, acceptedAt) : null
	const appointment = await appoint(tx, { personId, role, editionId, countries, partnerId, since: acceptedAt })
	if (former) await tellFormerJuror(context, tx, { invitation, former, substitute: personId, at: acceptedAt })
	if (editionId) {
		await appendToLog(context, tx, editionId, former ? 'seat.handed-over' : 'appointment.made', {
			appointment,
			person: personId,
			role,
			partner: partnerId,
			...(former ? { formerAppointment: former.appointment, formerPerson: former.person } : {}),
		})
	}
	return ok({ personId })
}

class PersonKnown extends Error {}
class AlreadySeated extends Error {}

/** Somebody may be known by name only, without a password of their own yet. */
async function addPerson(context: Context, tx: Tx, invited: Extract<Invited, { personId: null }>, locale: string) {
	const { email, name, passwordHash } = invited
	const [person] = await tx
		.insert(people)
		.values({ email, name, passwordHash, locale, createdAt: await context.clock(tx) })
		.onConflictDoUpdate({
			target: people.email,
			set: { name, passwordHash },
			setWhere: and(isNull(people.passwordHash), isNull(people.disabledAt)),
		})
		.returning({ id: people.id })
	if (!person) throw new PersonKnown()
	return person.id
}
