import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { invitations, partners } from '#db/schema/index.ts'
import { invitePerson } from './invite-person.server.ts'
import { revokeInvitation } from './revoke-invitation.server.ts'

/** The same invitation in a new letter, for another fortnight; the link of before no longer works. */
export async function renewInvitation(
	context: ActingContext,
	editionId: string,
	invitationId: string,
): Promise<Outcome<{ invitationId: string }, 'invitation-not-open' | 'seat-taken'>> {
	if (!isUuid(invitationId)) return refuse('invitation-not-open')
	const [found] = await context.db
		.select({ invitation: invitations, partner: partners.name })
		.from(invitations)
		.leftJoin(partners, eq(partners.id, invitations.partnerId))
		.where(
			and(
				eq(invitations.id, invitationId),
				eq(invitations.editionId, editionId),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
			),
		)
	if (!found?.invitation.email) return refuse('invitation-not-open')
	const { email, name, locale, role, countries, partnerId, handsOver } = found.invitation
	const partner = partnerId ? { id: partnerId, name: found.partner ?? '' } : null
	const sent = await invitePerson(context, {
		...{ email, name: name ?? email, locale, role, editionId, countries, partner, handsOver },
	})
	// An expired one is not among those that a new one replaces.
	if (sent.ok) await revokeInvitation(context, editionId, invitationId)
	return sent
}
