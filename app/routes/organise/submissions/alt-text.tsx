import { parseWithZod } from '@conform-to/zod/v4'
import { checkAltText } from '#app/domain/moderation/check-alt-text.server.ts'
import { AltTextForm } from '#app/domain/moderation/decision-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/alt-text.ts'
import { ModerationCard } from './moderation-card.tsx'

export { handle, loader } from './submission.tsx'

export async function action(args: Route.ActionArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	const form = parseWithZod(await args.request.formData(), { schema: AltTextForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await checkAltText(moderator, moderated.submission.id, form.value)
	return outcome.ok ? seeOther(here) : invalid(form.reply({ formErrors: [outcome.reason] }), 409)
}

export default function AltText({ loaderData, actionData }: Route.ComponentProps) {
	return <ModerationCard {...loaderData} reply={actionData?.reply} />
}
