import { parseWithZod } from '@conform-to/zod/v4'
import { TranslationForm } from '#app/domain/submissions/translation-form.ts'
import { writeTranslation } from '#app/domain/submissions/write-translation.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import type { Route } from './+types/translation.ts'
import { requireTranslation } from './requested.server.ts'
import { TranslationDesk } from './translation-desk.tsx'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export const loader = async (args: Route.LoaderArgs) => (await requireTranslation(args)).shown

export async function action(args: Route.ActionArgs) {
	const { translator, submissionId, language, shown } = await requireTranslation(args)
	const form = parseWithZod(await args.request.formData(), { schema: TranslationForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await writeTranslation(translator, submissionId, language, form.value)
	if (outcome.ok) return seeOther(`${shown.here}/translations/${language}`)
	return invalid(form.reply({ formErrors: [outcome.reason] }), outcome.reason === 'changed-meanwhile' ? 409 : 422)
}

export default function Translation({ loaderData, actionData }: Route.ComponentProps) {
	return <TranslationDesk {...loaderData} reply={actionData?.reply} />
}
