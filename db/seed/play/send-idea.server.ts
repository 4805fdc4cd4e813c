import { eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { isLocale } from '#app/domain/shared/language.ts'
import { confirmAddress } from '#app/domain/submissions/confirm-address.server.ts'
import { preparePhoto } from '#app/domain/submissions/prepare-photo.server.ts'
import { releasePhoto } from '#app/domain/submissions/release-photo.server.ts'
import { sendSubmission } from '#app/domain/submissions/send-submission.server.ts'
import type { SubmissionForm } from '#app/domain/submissions/submission-form.ts'
import { submissions } from '#db/schema/index.ts'
import { exampleCategories } from '../facts/example-categories.ts'
import { type ExampleIdea, pictures } from '../facts/example-idea.ts'
import { exampleReader } from '../facts/example-people.ts'
import { moderatorOf } from '../seed-people.server.ts'
import { acting, at, granted } from './at.ts'
import type { Stage } from './stage.ts'

/** How this sending differs from the plain one of a grown-up at a listed library. */
export type Particulars = Partial<Pick<SubmissionForm, 'library' | 'namedLibrary' | 'country' | 'guardianEmail'>>

/** Somebody fills the form in and sends it; the photo is prepared. Returns the submission's id. */
export async function sendIdea(
	{ context, photos }: Stage,
	edition: Edition,
	idea: ExampleIdea,
	arrivedAt: Date,
	particulars: Particulars = {},
): Promise<string> {
	const then = at(context, arrivedAt)
	const form: SubmissionForm = {
		key: Buffer.from(context.randomBytes(16)).toString('hex'),
		library: idea.library,
		title: idea.title,
		idea: idea.idea,
		language: idea.language,
		category: categoryIn(edition, idea.category),
		altText: idea.altText,
		peopleCount: pictures[idea.picture],
		...exampleReader(idea.reader),
		underAge: particulars.guardianEmail ? 'yes' : 'no',
		entry: true,
		'photo-published': true,
		'people-agreed': true,
		'name-shown': idea.reader % 3 !== 0,
		'press-use': idea.reader % 2 === 0,
		...particulars,
	}
	const photo = await photos.receive(then, idea.picture)
	const locale = isLocale(idea.language) ? idea.language : 'en'
	const { submissionId } = granted(await sendSubmission(then, edition, form, { photo, arrivedAt, locale }))
	await preparePhoto(then, { photoId: await photoOf(context.db, submissionId) })
	return submissionId
}

export const confirm = async ({ context }: Stage, submissionId: string, when: Date): Promise<null> =>
	granted(await confirmAddress(at(context, when), submissionId))

export async function publish({ context, cast }: Stage, submissionId: string, when: Date): Promise<void> {
	const decision = { verdict: 'published' as const, altTextChecked: true }
	granted(await decideSubmission(acting(context, moderatorOf(cast), when), submissionId, decision))
	await releasePhoto(at(context, when), { photoId: await photoOf(context.db, submissionId) })
}

/** Commands give a new category an address of its own; its name tells which it is. */
function categoryIn(edition: Edition, slug: string): string | undefined {
	const names = exampleCategories.find((each) => each.slug === slug)?.names
	return edition.categories.find((each) => each.names.en === names?.en)?.slug
}

async function photoOf(db: Stage['context']['db'], submissionId: string): Promise<string> {
	const [row] = await db
		.select({ photoId: submissions.photoId })
		.from(submissions)
		.where(eq(submissions.id, submissionId))
	if (!row?.photoId) throw new Error(`submission ${submissionId} has no photo`)
	return row.photoId
}
