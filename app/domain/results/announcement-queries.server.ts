import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#db/client.server.ts'
import { announcements, people } from '#db/schema/index.ts'

const releasers = alias(people, 'releasers')

/** The announcement as organisers see it, with who prepared and who released it. */
export async function findAnnouncement(db: Db, editionId: string) {
	const [row] = await db
		.select({ announcement: announcements, preparer: people.name, releaser: releasers.name })
		.from(announcements)
		.leftJoin(people, eq(people.id, announcements.preparedBy))
		.leftJoin(releasers, eq(releasers.id, announcements.releasedBy))
		.where(eq(announcements.editionId, editionId))
	return row ? { ...row.announcement, preparer: row.preparer, releaser: row.releaser } : null
}

/** What the public reads above the winners. */
export async function introductionOf(db: Db, editionId: string) {
	const [row] = await db
		.select({ introduction: announcements.introduction })
		.from(announcements)
		.where(eq(announcements.editionId, editionId))
	return row?.introduction ?? null
}
