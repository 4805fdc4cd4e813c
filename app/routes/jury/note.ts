import { parseWithZod } from '@conform-to/zod/v4'
import { NoteForm } from '#app/domain/voting/ballot-note.ts'
import { saveNote } from '#app/domain/voting/save-note.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import type { Route } from './+types/note.ts'
import { answered, forScript, refused, wantsJson } from './script-answer.server.ts'
import { requireSeatAndEntry } from './vote-on.server.ts'

export const loader = () => new Response('Method not allowed\n', { status: 405, headers: { allow: 'POST' } })

/** A note by itself: what a script saves while it is being written. */
export const action = (args: Route.ActionArgs) =>
	forScript(args, async () => {
		const { juror, seat, submission, base } = await requireSeatAndEntry(args)
		const form = parseWithZod(await args.request.formData(), { schema: NoteForm, error: formError })
		if (form.status !== 'success') return refused(args, 422, form.error?.note?.[0] ?? 'form-damaged')
		const saved = await saveNote(juror, seat, submission, form.value)
		if (!saved.ok) return refused(args, 409, saved.reason)
		return wantsJson(args) ? answered({ savedAt: saved.value }) : seeOther(`${base}/entries/${args.params.code}`)
	})
