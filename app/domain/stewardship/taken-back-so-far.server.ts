import { and, eq, inArray, isNotNull, isNull, like, max } from 'drizzle-orm'
import type { Erasure, LedgerKind } from '#app/domain/shared/erasure-ledger.ts'
import { freeConsents } from '#app/domain/submissions/consent.ts'
import type { Db } from '#db/client.server.ts'
import { consents, moderationDecisions, photos, submissions } from '#db/schema/index.ts'

/** Those whose instants the rows keep as they were told, and that may be taken back more than once. */
export const datedKinds: ReadonlySet<LedgerKind> = new Set<LedgerKind>([
	'photo-blur',
	'guardian-refusal',
	'name-shown',
	'press-use',
])

/** What the rows still say of what was taken back; `now` stands where they do not say when. */
export async function takenBackSoFar(db: Db, now: Date): Promise<Erasure[]> {
	const isThere = isNull(submissions.erasedAt)
	const { id, guardianRefusedAt } = submissions
	const withdrawn = await db
		.select({ id })
		.from(submissions)
		.where(and(isThere, eq(submissions.state, 'withdrawn')))
	const bare = await db
		.select({ id })
		.from(submissions)
		.where(and(isThere, isNull(submissions.photoId), like(submissions.contentHash, '%.removed')))
	const refused = await db
		.select({ id, at: guardianRefusedAt })
		.from(submissions)
		.where(and(isThere, isNotNull(guardianRefusedAt)))
	const blurred = await db
		.select({ id, at: photos.createdAt, regions: photos.blurred })
		.from(photos)
		.innerJoin(submissions, eq(submissions.photoId, photos.id))
		.where(isNotNull(photos.blurred))
	const chosen = await db
		.select({ id: consents.submissionId, kind: consents.kind, at: max(consents.withdrawnAt) })
		.from(consents)
		.where(
			and(inArray(consents.kind, [...freeConsents]), eq(consents.by, 'submitter'), isNotNull(consents.withdrawnAt)),
		)
		.groupBy(consents.submissionId, consents.kind)
	const disqualified = await db
		.select({ id, at: max(moderationDecisions.at) })
		.from(submissions)
		.innerJoin(moderationDecisions, eq(moderationDecisions.submissionId, submissions.id))
		.where(and(isThere, eq(submissions.state, 'disqualified'), eq(moderationDecisions.verdict, 'disqualified')))
		.groupBy(submissions.id)
	const dated = (kind: LedgerKind) => (row: { readonly id: string; readonly at: Date | null }) =>
		row.at ? [{ kind, id: row.id, at: row.at }] : []
	return [
		...withdrawn.map((row) => ({ kind: 'withdrawal' as const, id: row.id, at: now })),
		...bare.map((row) => ({ kind: 'photo-removal' as const, id: row.id, at: now })),
		...refused.flatMap(dated('guardian-refusal')),
		...blurred.flatMap(({ regions, ...row }) =>
			regions?.length ? [{ kind: 'photo-blur' as const, ...row, regions }] : [],
		),
		...freeConsents.flatMap((kind) => chosen.filter((row) => row.kind === kind).flatMap(dated(kind))),
		...disqualified.flatMap(dated('disqualification')),
	]
}
