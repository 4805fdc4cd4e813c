import { parseWithZod } from '@conform-to/zod/v4'
import { ReviewForm } from '#app/domain/submissions/translation-form.ts'
import { reviewTranslation } from '#app/domain/submissions/write-translation.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { formError } from '#app/i18n/form-error.ts'
import type { Route } from './+types/review.ts'
import { requireTranslation } from './requested.server.ts'
import { TranslationDesk } from './translation-desk.tsx'

export { handle, loader } from './translation.tsx'

export async function action(args: Route.ActionArgs) {
	const { translator, submissionId, language, shown } = await requireTranslation(args)
	const form = parseWithZod(await args.request.formData(), { schema: ReviewForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await reviewTranslation(translator, submissionId, language, form.value.seen)
	if (outcome.ok) return seeOther(`${shown.here}/translations/${language}`)
	return invalid(form.reply({ formErrors: [outcome.reason] }), 409)
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
	return <TranslationDesk {...loaderData} reviewErrors={actionData?.reply.error?.[''] ?? undefined} />
}
