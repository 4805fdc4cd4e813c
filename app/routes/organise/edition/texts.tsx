import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { changeTexts } from '#app/domain/contest/change-edition.server.ts'
import { EditionTextsForm, type EditionTextsInput } from '#app/domain/contest/edition-form.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/texts.ts'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { slug: edition.slug, texts: { title: edition.title, question: edition.question } }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: EditionTextsForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeTexts(organiser, edition.id, form.value)
	return seeOther(`/organise/editions/${edition.slug}`)
}

export default function EditionTexts({ loaderData: { slug, texts }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<EditionTextsInput>({ lastResult: actionData?.reply ?? null, defaultValue: texts })
	const title = useTextsSummary(fields.title, t('title'))
	const question = useTextsSummary(fields.question, t('question'))
	return (
		<>
			<PartHead slug={slug} part="texts" />
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors} fields={[...title, ...question]} />
				<TextsFields field={fields.title} label={t('title')} />
				<TextsFields field={fields.question} label={t('question')} hint={t('question-hint')} />
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
