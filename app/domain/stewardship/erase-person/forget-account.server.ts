import { eq, inArray, sql } from 'drizzle-orm'
import { defaultLocale } from '#app/domain/shared/language.ts'
import type { Tx } from '#db/client.server.ts'
import {
	authenticatorApps,
	passkeys,
	passwordResets,
	people,
	privateLinks,
	recoveryCodes,
	sessions,
} from '#db/schema/index.ts'

/** Every way in, and who it was. */
export async function forgetAccount(tx: Tx, personId: string, at: Date): Promise<void> {
	const resets = tx.select({ id: passwordResets.id }).from(passwordResets).where(eq(passwordResets.personId, personId))
	await tx.delete(privateLinks).where(inArray(privateLinks.subjectId, resets))
	for (const waysIn of [passwordResets, authenticatorApps, passkeys, recoveryCodes, sessions])
		await tx.delete(waysIn).where(eq(waysIn.personId, personId))
	await tx
		.update(people)
		.set({
			...{ email: null, name: null, passwordHash: null, locale: defaultLocale, erasedAt: at },
			disabledAt: sql`coalesce(${people.disabledAt}, ${at.toISOString()}::timestamptz)`,
		})
		.where(eq(people.id, personId))
}
