import { eq } from 'drizzle-orm'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { ok, refuse } from '#app/domain/shared/outcome.ts'
import { editions, invitations, partners, people } from '#db/schema/index.ts'
import type { Invitee } from './account-form.ts'

/** The open invitation behind a link, with what its page says; looking changes nothing. */
export async function findInvitation(context: Context, token: string) {
	const opened = await openPrivateLink(context, context.db, 'invitation', token)
	if (!opened.ok) return opened
	const [row] = await context.db
		.select({
			invitation: invitations,
			title: editions.title,
			zone: editions.zone,
			demo: editions.demo,
			partner: partners.name,
			person: people,
		})
		.from(invitations)
		.leftJoin(editions, eq(editions.id, invitations.editionId))
		.leftJoin(partners, eq(partners.id, invitations.partnerId))
		.leftJoin(people, eq(people.email, invitations.email))
		.where(eq(invitations.id, opened.value.subjectId))
	if (!row) return refuse('link-unknown')
	const { invitation, title, zone, demo, partner, person } = row
	if (invitation.revokedAt) return refuse('invitation-revoked')
	if (invitation.acceptedAt) return refuse('link-used')
	if (invitation.expiresAt <= (await context.clock(context.db))) return refuse('link-expired')
	return ok({
		...invitation,
		edition: title,
		zone,
		demo: demo ?? false,
		partner,
		hasPassword: Boolean(person?.passwordHash),
	})
}

type Found = Awaited<ReturnType<typeof findInvitation>>
export type OpenInvitation = Extract<Found, { ok: true }>['value']
export type InvitationRefusal = Extract<Found, { ok: false }>['reason']

/** What is still to be learned from whoever opened the link. */
export function inviteeOf(invitation: OpenInvitation, signedInEmail: string | undefined): Invitee {
	if (invitation.email === null) return 'unnamed'
	if (invitation.email === signedInEmail) return 'signed-in'
	return invitation.hasPassword ? 'known' : 'new'
}
