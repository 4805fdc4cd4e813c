import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { people } from '#db/schema/index.ts'
import type { OpenInvitation } from './find-invitation.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { verifyPassword } from './verify-password.server.ts'

/** What whoever opened the link said, and who was signed in. */
export interface Acceptance {
	readonly email?: string
	readonly name?: string
	readonly password?: string
	readonly signedInAs: { readonly id: string; readonly email: string } | null
	/** In which they read the page: somebody new keeps it. */
	readonly locale: string
	/** The network address, for the throttle. */
	readonly from: string
}

export type Invited =
	| { readonly personId: string }
	| { readonly personId: null; readonly email: string; readonly name: string; readonly passwordHash: string }

/** Who accepts: somebody signed in as the invited address, somebody who proves it by their password, or somebody new. */
export async function identifyInvitee(
	context: Context,
	invitation: OpenInvitation,
	{ signedInAs, from, ...said }: Acceptance,
): Promise<Outcome<Invited, 'password-wrong' | 'too-many-attempts' | 'details-missing'>> {
	const email = invitation.email ?? said.email
	if (!email) return refuse('details-missing')
	if (signedInAs?.email === email) return ok({ personId: signedInAs.id })
	if (!said.password) return refuse('details-missing')

	const [person] = await context.db.select().from(people).where(eq(people.email, email))
	if (person?.passwordHash) {
		const verified = await verifyPassword(context, { email, password: said.password, from })
		if (verified.ok) return ok({ personId: verified.value.personId })
		return verified.reason === 'sign-in-wrong' ? refuse('password-wrong') : refuse(verified.reason)
	}
	if (!said.name) return refuse('details-missing')
	return ok({ personId: null, email, name: said.name, passwordHash: await hashPassword(said.password) })
}
