import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { announcements, editions } from '#db/schema/index.ts'

/** The announcement as it stands, the edition's row held: preparing and releasing take turns. */
export async function holdAnnouncement(tx: Tx, editionId: string) {
	await tx.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('update')
	const [row] = await tx.select().from(announcements).where(eq(announcements.editionId, editionId))
	return row ?? null
}
