import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { seedings } from '#db/schema/index.ts'
import { seeding } from './claim-seeding.server.ts'
import { demoPassword } from './demo-password.ts'
import { demoPeople } from './demo-people.ts'
import { openCall } from './facts/open-call.ts'

export interface SignIn {
	readonly role: string
	readonly email: string
	readonly password: string
}

/** Whom one can be in the demo; of the jurors those of two partners of the open call. Empty where there is no demo. */
export async function demoSignIns(context: Context): Promise<SignIn[]> {
	const finished = and(eq(seedings.name, seeding), isNotNull(seedings.finishedAt))
	if ((await context.db.$count(seedings, finished)) === 0) return []
	const jurors = openCall.partners.slice(0, 2).map((partner) => partner.juror.email)
	return demoPeople
		.filter(({ role, email }) => role !== 'juror' || jurors.includes(email))
		.map(({ role, email }) => ({ role, email, password: demoPassword(context.secret, email) }))
}
