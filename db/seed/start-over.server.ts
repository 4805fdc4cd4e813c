import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import { removePhoto } from '#app/domain/submissions/remove-photo.server.ts'
import { editions, jobs, libraries, networks, people, photos, privateLinks } from '#db/schema/index.ts'

/** What an interrupted seed left goes, files included; all other tables of a contest hang on these. */
export async function startOver(context: Context): Promise<void> {
	for (const { id } of await context.db.select({ id: photos.id }).from(photos)) {
		await removePhoto(context, { photoId: id })
	}
	await context.db.execute(
		sql`truncate ${editions}, ${people}, ${libraries}, ${networks}, ${jobs}, ${privateLinks} cascade`,
	)
}
