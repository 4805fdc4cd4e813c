import { and, eq, isNull } from 'drizzle-orm'
import type { Publishable } from '#app/domain/submissions/publishable.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, photos, type submissions } from '#db/schema/index.ts'

/** What the rule of publishing looks at, from a submission's rows. */
export async function publishableFacts(db: Db | Tx, submission: typeof submissions.$inferSelect): Promise<Publishable> {
	const [photo] = submission.photoId
		? await db.select({ state: photos.state }).from(photos).where(eq(photos.id, submission.photoId))
		: []
	const given = await db
		.select({ kind: consents.kind })
		.from(consents)
		.where(and(eq(consents.submissionId, submission.id), isNull(consents.withdrawnAt)))
	return { ...submission, photoState: photo?.state ?? null, consents: given.map((each) => each.kind) }
}
