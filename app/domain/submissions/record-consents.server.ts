import { and, asc, eq, inArray, isNull, max, notInArray } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.server.ts'
import { consents, legalTexts, submissions } from '#db/schema/index.ts'
import { type ConsentKind, consentKinds, consentTextVersion } from './consent.ts'
import type { SubmissionForm } from './submission-form.ts'

type Giver = 'submitter' | 'guardian'

export const consentsIn = (form: SubmissionForm): ConsentKind[] => consentKinds.filter((kind) => form[kind])

/** What is given from now on: earlier consent stands, what is no longer given counts as withdrawn. */
export async function recordConsents(
	tx: Tx,
	submissionId: string,
	by: Giver,
	given: readonly ConsentKind[],
	at: Date,
): Promise<void> {
	const kinds = [...given]
	const theirs = and(eq(consents.submissionId, submissionId), eq(consents.by, by), isNull(consents.withdrawnAt))
	const notGiven = kinds.length > 0 ? notInArray(consents.kind, kinds) : undefined
	await tx.update(consents).set({ withdrawnAt: at }).where(and(theirs, notGiven))
	if (kinds.length === 0) return

	const standing = await standingConsents(tx, submissionId, by)
	const fresh = kinds.filter((kind) => !standing.includes(kind))
	await giveConsents(tx, submissionId, by, fresh, at)
}

/** Where none of them was given before. */
export async function giveConsents(
	tx: Tx,
	submissionId: string,
	by: Giver,
	kinds: readonly ConsentKind[],
	at: Date,
): Promise<void> {
	if (kinds.length === 0) return
	const textVersion = await textVersionFor(tx, submissionId)
	const rows = kinds.map((kind) => ({ submissionId, kind, by, textVersion, givenAt: at }))
	await tx.insert(consents).values(rows)
}

/** Our wording, and the versions of the organiser's own privacy notice and terms where there are some. */
async function textVersionFor(tx: Tx, submissionId: string): Promise<string> {
	const { page, locale, version } = legalTexts
	const published = await tx
		.select({ page, locale, version: max(version) })
		.from(legalTexts)
		.innerJoin(submissions, and(eq(submissions.id, submissionId), eq(submissions.locale, locale)))
		.where(inArray(page, ['privacy', 'terms']))
		.groupBy(page, locale)
		.orderBy(asc(page))
	return [consentTextVersion, ...published.map((each) => `${each.page}-${each.locale}-${each.version}`)].join(' ')
}

/** What they agree to at this moment. */
export async function standingConsents(tx: Db | Tx, submissionId: string, by: Giver): Promise<ConsentKind[]> {
	const rows = await tx
		.select({ kind: consents.kind })
		.from(consents)
		.where(and(eq(consents.submissionId, submissionId), eq(consents.by, by), isNull(consents.withdrawnAt)))
	return rows.map(({ kind }) => kind)
}
