import { parseWithZod } from '@conform-to/zod/v4'
import { NoteForm } from '#app/domain/voting/ballot-note.ts'
import { saveAnswer } from '#app/domain/voting/save-draft.server.ts'
import { saveNote } from '#app/domain/voting/save-note.server.ts'
import { submissionByCode } from '#app/domain/voting/submission-by-code.server.ts'
import { VoteForm, voteOf } from '#app/domain/voting/vote-form.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import { requireSeat } from './paper.server.ts'

/** The seat and the one submission of the URL, and nothing else of the ballot: this is asked with every change. */
export async function requireSeatAndEntry(args: RouteArgs) {
	const asked = await requireSeat(args)
	const { edition, juror, seat } = asked
	const submission = await submissionByCode(
		juror.db,
		{ editionId: edition.id, country: seat.country },
		args.params.code,
	)
	if (!submission) throw notFound('submission-not-found')
	return { ...asked, submission }
}

/** Saves what a card's form says: the vote, and the note where it carries one. */
export async function voteOn(args: RouteArgs) {
	const asked = await requireSeatAndEntry(args)
	const { juror, seat, round, submission } = asked
	const body = await args.request.formData()
	const form = parseWithZod(body, { schema: VoteForm(round.rules).extend(NoteForm.shape), error: formError })
	if (form.status !== 'success') return { ...asked, body, form, saved: null }
	const saved = await saveAnswer(juror, seat, submission, voteOf(submission, form.value))
	if (saved.ok && body.has('note')) await saveNote(juror, seat, submission, form.value)
	return { ...asked, body, form, saved }
}
