import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'

export type Submission = typeof submissions.$inferSelect

/** The submission, held until the transaction ends; null when it is not there or has been erased. */
export async function lockSubmission(tx: Tx, id: string): Promise<Submission | null> {
	const [row] = await tx.select().from(submissions).where(eq(submissions.id, id)).for('update')
	return row && !row.erasedAt ? row : null
}
