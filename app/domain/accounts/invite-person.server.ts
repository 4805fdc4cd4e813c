import { and, eq, gt, isNull } from 'drizzle-orm'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { invitations } from '#db/schema/index.ts'
import { isSeatTaken } from './appointments.server.ts'
import type { Role } from './role.ts'

export interface InvitationRequest {
	readonly email: string
	readonly name: string
	readonly locale: string
	readonly role: Role
	/** Null: for all editions. */
	readonly editionId: string | null
	/** Null: for all countries. */
	readonly countries: readonly string[] | null
	/** A juror's seat. */
	readonly partner: { readonly id: string; readonly name: string } | null
	/** A substitute's: the seat may be taken until then. */
	readonly handsOver?: boolean
}

const invitationDays = 14

/** Sends an invitation that works once; an older one for the same person and task no longer works. */
export async function invitePerson(
	context: ActingContext,
	{ partner, countries, ...request }: InvitationRequest,
): Promise<Outcome<{ invitationId: string }, 'seat-taken'>> {
	return context.db.transaction(async (tx) => {
		if (partner && !request.handsOver && (await isSeatTaken(tx, partner.id))) return refuse('seat-taken')
		const now = await context.clock(tx)
		await tx
			.update(invitations)
			.set({ revokedAt: now })
			.where(sameTask(request, partner?.id ?? null, now))
		const [invitation] = await tx
			.insert(invitations)
			.values({
				...request,
				countries: countries ? [...countries] : null,
				partnerId: partner?.id ?? null,
				invitedBy: context.person.id,
				createdAt: now,
				expiresAt: new Date(now.getTime() + invitationDays * 24 * 3600_000),
			})
			.returning({ id: invitations.id })
		if (!invitation) throw new Error('the invitation was not kept')
		await queueLetter(context, tx, {
			editionId: request.editionId,
			kind: 'invitation',
			recipient: request.email,
			locale: request.locale,
			params: { role: request.role, partner: partner?.name ?? '', inviter: context.person.name },
			subjectId: invitation.id,
		})
		return ok({ invitationId: invitation.id })
	})
}

const sameTask = (
	{ email, role, editionId }: Pick<InvitationRequest, 'email' | 'role' | 'editionId'>,
	partnerId: string | null,
	now: Date,
) =>
	and(
		eq(invitations.email, email),
		eq(invitations.role, role),
		editionId === null ? isNull(invitations.editionId) : eq(invitations.editionId, editionId),
		partnerId === null ? isNull(invitations.partnerId) : eq(invitations.partnerId, partnerId),
		isNull(invitations.acceptedAt),
		isNull(invitations.revokedAt),
		gt(invitations.expiresAt, now),
	)
