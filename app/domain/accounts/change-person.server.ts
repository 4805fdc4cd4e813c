import { eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { people } from '#db/schema/index.ts'
import type { PersonDetails } from './account-form.ts'

export async function changePerson(context: ActingContext, { name, locale }: PersonDetails): Promise<void> {
	await context.db.update(people).set({ name, locale }).where(eq(people.id, context.person.id))
}
