import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, editions, libraries, moderationDecisions, photos, submissions } from '#db/schema/index.ts'
import type { ConsentKind } from './consent.ts'
import { contentSeal } from './content-seal.ts'
import type { IdeaPhoto } from './idea.ts'
import { photoOf } from './idea-rows.server.ts'
import type { SubmissionState } from './submission-state.ts'

/** All that the submitter may know of a submission: the receipt, and what is downloaded from it. */
export interface Receipt {
	readonly id: string
	readonly edition: string
	readonly code: string
	/** Of the text and picture shown. */
	readonly seal: string
	readonly country: string
	readonly state: SubmissionState
	readonly title: string
	readonly idea: string
	readonly language: string
	readonly categoryId: string | null
	readonly altText: string
	readonly peopleCount: number
	readonly library: string
	readonly librarySlug: string | null
	readonly submitterName: string | null
	readonly email: string | null
	readonly emailConfirmedAt: Date | null
	readonly guardianEmail: string | null
	readonly guardianAskedAt: Date | null
	readonly guardianConfirmedAt: Date | null
	readonly guardianRefusedAt: Date | null
	readonly receivedAt: Date
	readonly publishedAt: Date | null
	readonly erasedAt: Date | null
	readonly photo: IdeaPhoto | null
	readonly photoState: 'waiting' | 'ready' | 'failed' | null
	readonly photoFailure: string | null
	/** What a moderator last asked for or decided. */
	readonly decision: { readonly verdict: string; readonly reason: string | null; readonly at: Date } | null
	readonly consents: readonly { readonly kind: ConsentKind; readonly textVersion: string; readonly givenAt: Date }[]
}

export async function findReceiptOf(db: Db | Tx, submissionId: string): Promise<Receipt | null> {
	const [row] = await db
		.select({
			submission: submissions,
			edition: editions.slug,
			library: libraries.name,
			librarySlug: libraries.slug,
			photo: photos,
		})
		.from(submissions)
		.innerJoin(editions, eq(editions.id, submissions.editionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(photos, eq(photos.id, submissions.photoId))
		.where(eq(submissions.id, submissionId))
	if (!row) return null
	const { photo } = row
	const { keyHash, contentHash, contentSalt, folded, hiddenSince, ...submission } = row.submission
	const [decision] = await decisionsOn(db, submissionId)
	return {
		...submission,
		seal: contentSeal(row.submission),
		edition: row.edition,
		library: row.library ?? submission.namedLibrary ?? '',
		librarySlug: row.librarySlug,
		photo: photo?.state === 'ready' ? photoOf(photo) : null,
		photoState: photo?.state ?? null,
		photoFailure: photo?.failure ?? null,
		decision: decision ?? null,
		consents: await standing(db, submissionId),
	}
}

const decisionsOn = (db: Db | Tx, submissionId: string) =>
	db
		.select({ verdict: moderationDecisions.verdict, reason: moderationDecisions.reason, at: moderationDecisions.at })
		.from(moderationDecisions)
		.where(eq(moderationDecisions.submissionId, submissionId))
		.orderBy(desc(moderationDecisions.at))
		.limit(1)

const standing = (db: Db | Tx, submissionId: string) =>
	db
		.select({ kind: consents.kind, textVersion: consents.textVersion, givenAt: consents.givenAt })
		.from(consents)
		.where(and(eq(consents.submissionId, submissionId), eq(consents.by, 'submitter'), isNull(consents.withdrawnAt)))
		.orderBy(asc(consents.givenAt), asc(consents.kind))
