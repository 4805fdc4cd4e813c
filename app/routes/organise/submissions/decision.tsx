import { parseWithZod } from '@conform-to/zod/v4'
import { decideSubmission } from '#app/domain/moderation/decide-submission.server.ts'
import { DecisionForm } from '#app/domain/moderation/decision-form.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/decision.ts'
import { ModerationCard } from './moderation-card.tsx'

export { handle, loader } from './submission.tsx'

export async function action(args: Route.ActionArgs) {
	const { moderator, edition, moderated } = await requireModerated(args)
	const form = parseWithZod(await args.request.formData(), { schema: DecisionForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())

	const outcome = await decideSubmission(moderator, moderated.submission.id, form.value)
	if (outcome.ok) return seeOther(`/organise/editions/${edition.slug}/submissions`)
	if (outcome.reason === 'submission-not-found') throw notFound()
	return invalid(form.reply({ formErrors: [outcome.reason] }), stands.has(outcome.reason) ? 409 : 422)
}

/** What the form itself cannot mend is a conflict with how the submission stands. */
const stands: ReadonlySet<string> = new Set(['already-decided', 'content-changed', 'ballots-opened'])

export default function Decision({ loaderData, actionData }: Route.ComponentProps) {
	return <ModerationCard {...loaderData} reply={actionData?.reply} />
}
