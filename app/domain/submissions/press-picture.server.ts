import { and, eq, exists, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, photos, submissions } from '#db/schema/index.ts'

export interface PressPicture {
	readonly masterKey: string
	readonly width: number | null
	readonly height: number | null
}

/**
 * The picture in print size, while it is published and its sender agrees that newspapers show it. A guardian is asked
 * about this site alone, so there is none of whoever needed one.
 */
export async function pressPicture(db: Db | Tx, submissionId: string): Promise<PressPicture | null> {
	const agreed = db
		.select({ id: consents.id })
		.from(consents)
		.where(
			and(
				eq(consents.submissionId, submissions.id),
				eq(consents.kind, 'press-use'),
				eq(consents.by, 'submitter'),
				isNull(consents.withdrawnAt),
			),
		)
	const [row] = await db
		.select({ masterKey: photos.masterKey, width: photos.width, height: photos.height })
		.from(submissions)
		.innerJoin(photos, and(eq(photos.id, submissions.photoId), eq(photos.state, 'ready')))
		.where(
			and(
				eq(submissions.id, submissionId),
				eq(submissions.state, 'published'),
				isNull(submissions.hiddenSince),
				isNull(submissions.erasedAt),
				isNull(submissions.guardianAskedAt),
				isNotNull(photos.masterKey),
				exists(agreed),
			),
		)
	return row?.masterKey ? { ...row, masterKey: row.masterKey } : null
}
