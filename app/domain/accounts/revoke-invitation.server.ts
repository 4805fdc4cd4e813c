import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { invitations } from '#db/schema/index.ts'

/** The link of an invitation that nobody has accepted yet stops working. */
export async function revokeInvitation(
	context: ActingContext,
	editionId: string | null,
	invitationId: string,
): Promise<Outcome<null, 'invitation-not-open'>> {
	const revokedAt = await context.clock(context.db)
	const revoked = await context.db
		.update(invitations)
		.set({ revokedAt })
		.where(
			and(
				eq(invitations.id, invitationId),
				editionId === null ? isNull(invitations.editionId) : eq(invitations.editionId, editionId),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
			),
		)
		.returning({ id: invitations.id })
	return revoked.length > 0 ? ok(null) : refuse('invitation-not-open')
}
