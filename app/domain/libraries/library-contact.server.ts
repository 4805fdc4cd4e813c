import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { libraryContacts } from '#db/schema/index.ts'

/** Nothing typed takes the address away. */
export const LibraryContactForm = z.object({ email: EmailAddress.optional() })
export type LibraryContactInput = z.infer<typeof LibraryContactForm>

/** Where letters to a library go; known at the desk only, so no public page changes with it. */
export async function contactOfLibrary(db: Db, libraryId: string): Promise<string | null> {
	const [row] = await db
		.select({ email: libraryContacts.email })
		.from(libraryContacts)
		.where(eq(libraryContacts.libraryId, libraryId))
	return row?.email ?? null
}

export function changeContact(
	context: ActingContext,
	libraryId: string,
	{ email }: LibraryContactInput,
): Promise<void> {
	return context.db.transaction(async (tx) => {
		const changedAt = await context.clock(tx)
		if (email === undefined) await tx.delete(libraryContacts).where(eq(libraryContacts.libraryId, libraryId))
		else
			await tx
				.insert(libraryContacts)
				.values({ libraryId, email, changedAt })
				.onConflictDoUpdate({ target: libraryContacts.libraryId, set: { email, changedAt } })
	})
}
