import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import { invitePerson } from '#app/domain/accounts/invite-person.server.ts'
import { roles } from '#app/domain/accounts/role.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { CountryCode } from '#app/domain/shared/country.ts'
import { locales } from '#app/domain/shared/language.ts'
import { type Outcome, refuse } from '#app/domain/shared/outcome.ts'
import { partners } from '#db/schema/index.ts'

/** Whom to invite as what; a juror for a partner, a coordinator or moderator for some countries or (none chosen) for all. */
export const EditionInvitationForm = z
	.object({
		email: EmailAddress,
		name: z.string().trim().min(2).max(120),
		locale: z.enum(locales),
		role: z.enum(roles),
		partner: z.uuid().optional(),
		/** The seat is taken, and whoever accepts takes it over. */
		handsOver: z.stringbool().default(false),
		countries: z.array(CountryCode).default([]),
	})
	.refine(({ role, partner }) => role !== 'juror' || partner !== undefined, {
		path: ['partner'],
		error: 'juror-needs-partner',
	})
export type EditionInvitation = Omit<z.infer<typeof EditionInvitationForm>, 'handsOver'> & { handsOver?: boolean }

/** Whom to ask to take a partner's seat over from the one who holds it. */
export const HandOverForm = z.object({
	email: EmailAddress,
	name: z.string().trim().min(2).max(120),
	locale: z.enum(locales),
})
export type HandOverInput = z.infer<typeof HandOverForm>

export async function inviteToEdition(
	context: ActingContext,
	editionId: string,
	{ partner, countries, ...invitation }: EditionInvitation,
): Promise<Outcome<{ invitationId: string }, 'seat-taken' | 'partner-unknown'>> {
	const [votingFor] =
		invitation.role === 'juror' && partner
			? await context.db
					.select({ id: partners.id, name: partners.name })
					.from(partners)
					.where(and(eq(partners.id, partner), eq(partners.editionId, editionId), isNull(partners.leftAt)))
			: []
	if (invitation.role === 'juror' && !votingFor) return refuse('partner-unknown')
	const limited = invitation.role === 'coordinator' || invitation.role === 'moderator'
	return invitePerson(context, {
		...invitation,
		editionId,
		partner: votingFor ?? null,
		countries: limited && countries.length > 0 ? countries : null,
	})
}
