import { and, asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'

/** The submissions a ballot asks about, hidden ones too; those that left are gone from every ballot. */
export async function submissionsOnBallot(db: Db | Tx, editionId: string, country: string): Promise<string[]> {
	const rows = await db
		.select({ id: submissions.id })
		.from(submissions)
		.where(
			and(eq(submissions.editionId, editionId), eq(submissions.country, country), eq(submissions.state, 'published')),
		)
		.orderBy(asc(submissions.id))
	return rows.map((row) => row.id)
}
