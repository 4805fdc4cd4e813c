import { asc, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import type { Db } from '#db/client.server.ts'
import { consents, letters, moderationDecisions, photos, reports, translations } from '#db/schema/index.ts'

/** Everything kept about a submission that is the submitter's to know; who moderated, translated or reported is not. */
export async function dataOfSubmission(db: Db, { consents: _standing, decision: _last, ...receipt }: Receipt) {
	const of = receipt.id
	return {
		submission: receipt,
		consents: await db
			.select({
				kind: consents.kind,
				textVersion: consents.textVersion,
				by: consents.by,
				givenAt: consents.givenAt,
				withdrawnAt: consents.withdrawnAt,
			})
			.from(consents)
			.where(eq(consents.submissionId, of))
			.orderBy(asc(consents.givenAt)),
		decisions: await db
			.select({ verdict: moderationDecisions.verdict, reason: moderationDecisions.reason, at: moderationDecisions.at })
			.from(moderationDecisions)
			.where(eq(moderationDecisions.submissionId, of))
			.orderBy(asc(moderationDecisions.at)),
		translations: await db
			.select({ language: translations.language, title: translations.title, idea: translations.idea })
			.from(translations)
			.where(eq(translations.submissionId, of))
			.orderBy(asc(translations.language)),
		reports: await db
			.select({ reason: reports.reason, at: reports.at, settledAt: reports.settledAt })
			.from(reports)
			.where(eq(reports.submissionId, of))
			.orderBy(asc(reports.at)),
		letters: await db
			.select({
				kind: letters.kind,
				recipient: letters.recipient,
				params: letters.params,
				createdAt: letters.createdAt,
				sentAt: letters.sentAt,
			})
			.from(letters)
			.where(eq(letters.subjectId, of))
			.orderBy(asc(letters.createdAt)),
	}
}

/** The picture in the best quality that is kept; null where there is none yet. */
export async function keptPhoto({ db, photos: store }: Context, photoId: string | undefined) {
	if (!photoId) return null
	const [photo] = await db.select({ masterKey: photos.masterKey }).from(photos).where(eq(photos.id, photoId))
	return photo?.masterKey ? store.masters.get(photo.masterKey) : null
}
