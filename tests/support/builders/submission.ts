import { eq } from 'drizzle-orm'
import { foldText } from '#app/domain/shared/fold-text.ts'
import { consentTextVersion, requiredConsents } from '#app/domain/submissions/consent.ts'
import { submissionCode } from '#app/domain/submissions/submission-code.ts'
import type { SubmissionState } from '#app/domain/submissions/submission-state.ts'
import { consents, libraries, photos, submissions } from '#db/schema/index.ts'
import type { TestContext } from '../context.ts'

let made = 0

/** A directory entry, in Latvia unless it is said otherwise. */
export async function library(context: TestContext, facts: { country?: string; name?: string; place?: string } = {}) {
	made += 1
	const { country = 'LV', name = `Example library ${made}`, place = 'Example town' } = facts
	const [row] = await context.db
		.insert(libraries)
		.values({
			slug: `library-${made}`,
			name,
			place,
			country,
			folded: foldText(`${name} ${place}`),
			createdAt: await context.clock(context.db),
		})
		.returning()
	return row!
}

interface SubmissionFacts {
	country?: string
	state?: SubmissionState
	confirmed?: boolean
	email?: string
	title?: string
	photoState?: 'waiting' | 'ready' | 'failed'
	libraryId?: string | null
	altText?: string
}

/** Everything a submission needs to be published: address confirmed, consents given, photo ready. */
export async function submission(context: TestContext, of: { id: string }, facts: SubmissionFacts = {}) {
	made += 1
	const now = await context.clock(context.db)
	const country = facts.country ?? 'LV'
	const title = facts.title ?? `Idea ${made}`
	const idea = `The library lends something new to everybody who asks for it, number ${made}.`
	const libraryId = facts.libraryId === undefined ? (await library(context, { country })).id : facts.libraryId
	const [row] = await context.db
		.insert(submissions)
		.values({
			editionId: of.id,
			country,
			libraryId,
			code: submissionCode(country, context.randomBytes(5)),
			state: facts.state ?? 'received',
			keyHash: `key-${made}`,
			contentHash: `content-${made}`,
			contentSalt: '00',
			title,
			idea,
			language: 'en',
			submitterName: `Reader ${made}`,
			email: facts.email ?? `reader-${made}@example.org`,
			emailConfirmedAt: facts.confirmed === false ? null : now,
			altText: facts.altText ?? 'A reader with a red cap in front of shelves',
			folded: foldText(`${title} ${idea}`),
			locale: 'en',
			receivedAt: now,
			publishedAt: facts.state === 'published' ? now : null,
		} as typeof submissions.$inferInsert)
		.returning()
	const submissionId = row!.id
	const [photo] = await context.db
		.insert(photos)
		.values({ submissionId, state: facts.photoState ?? 'ready', width: 1280, height: 1600, createdAt: now })
		.returning()
	await context.db.insert(consents).values(
		requiredConsents.map((kind) => ({
			submissionId,
			kind,
			textVersion: consentTextVersion,
			by: 'submitter' as const,
			givenAt: now,
		})),
	)
	await context.db.update(submissions).set({ photoId: photo!.id }).where(eq(submissions.id, submissionId))
	return { ...row!, photoId: photo!.id }
}
