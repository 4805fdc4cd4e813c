import { eq } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { commitTo } from '#app/domain/log/commitment.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { digestOf } from '#app/domain/shared/digest.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import type { Tx } from '#db/client.server.ts'
import { submissions } from '#db/schema/index.ts'
import { askGuardianAgain } from './ask-guardian-again.server.ts'
import { type EditRefusal, mayEdit } from './editable.ts'
import { lockSubmission, type Submission } from './lock-submission.server.ts'
import type { IdeaForm } from './submission-form.ts'

export type EditingRefusal = EditRefusal | 'submission-gone' | 'guardian-forgotten'

/** The submitter writes the text anew; after a change request that is the answer, and it is looked at again. */
export async function editSubmission(
	context: Context,
	submissionId: string,
	form: IdeaForm,
	arrivedAt: Date,
): Promise<Outcome<null, EditingRefusal | 'category-unknown'>> {
	return context.db.transaction(async (tx) => {
		const editable = await lockEditable(tx, submissionId, arrivedAt)
		if (!editable.ok) return editable
		const { submission, edition } = editable.value
		const category = edition.categories.find((each) => each.slug === form.category)
		if (form.category && !category) return refuse('category-unknown')

		const { title, idea, language, altText, peopleCount } = form
		const { salt, commitment } = commitTo(context, digestOf({ title, idea, language, altText }))
		await tx
			.update(submissions)
			.set({
				...{ title, idea, language, altText, peopleCount },
				categoryId: category?.id ?? null,
				folded: searchable(title, idea),
				contentSalt: salt,
				altTextCheckedAt: null,
				// The form's own content no longer stands: sent again it is an edit, not a retry.
				contentHash: `edited.${submission.contentHash.split('.')[1]}`,
				state: 'received',
			})
			.where(eq(submissions.id, submissionId))
		await askGuardianAgain(context, tx, submissionId)
		await bumpEdition(tx, edition.id)
		await appendToLog(context, tx, edition.id, 'submission.edited', { submission: submissionId, commitment })
		return ok(null)
	})
}

/** The submission with its edition, if the submitter may change it at this instant. */
export async function lockEditable(tx: Tx, submissionId: string, arrivedAt: Date) {
	const submission = await lockSubmission(tx, submissionId)
	const edition = submission && (await findEditionById(tx, submission.editionId))
	if (!submission || !edition) return refuse('submission-gone')
	if (submission.guardianAskedAt && !submission.guardianEmail) return refuse('guardian-forgotten')
	const allowed = mayEdit(edition, submission, arrivedAt)
	return allowed.ok ? ok({ submission: submission satisfies Submission, edition }) : allowed
}
