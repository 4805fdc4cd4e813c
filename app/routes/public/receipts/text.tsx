import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { editSubmission } from '#app/domain/submissions/edit-submission.server.ts'
import { IdeaForm } from '#app/domain/submissions/submission-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { arrivedAt } from '#app/http/installation.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { IdeaFields } from '../submit/idea-fields.tsx'
import { PhotoTexts } from '../submit/photo-fields.tsx'
import type { Route } from './+types/text.ts'

export const handle = { areas: ['receipt', 'submit'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const edition = await findEdition(context.db, receipt.edition)
	const categories = edition?.categories ?? []
	const locale = localeOf(args.request)
	return {
		page: translator(localeOf(args.request), 'receipt')('edit-title'),
		receipt,
		back: `/receipts/${token}`,
		categories: categories.map(({ slug, names }) => ({ value: slug, label: textIn(names, locale).text })),
		category: categories.find(({ id }) => id === receipt.categoryId)?.slug,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export async function action(args: Route.ActionArgs) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const form = parseWithZod(await args.request.formData(), { schema: IdeaForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const edited = await editSubmission(context, receipt.id, form.value, args.context.get(arrivedAt))
	if (edited.ok) return seeOther(`/receipts/${token}`)
	return invalid(form.reply({ formErrors: [edited.reason] }), edited.reason === 'category-unknown' ? 422 : 409)
}

export default function Text({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const s = useTexts('submit')
	const { receipt, back, categories, category } = loaderData
	const { title, idea, language, altText, peopleCount } = receipt
	const [form, fields] = useForm<IdeaForm>({
		id: 'text',
		lastResult: actionData?.reply,
		defaultValue: { title, idea, language, altText, peopleCount, category },
	})
	return (
		<>
			<PageHead title={t('edit-title')} lede={t('edit-lede')} />
			{receipt.state === 'changes-requested' && (
				<Note tone="warn" title={t('next-changes')}>
					<p>{receipt.decision?.reason}</p>
				</Note>
			)}
			<form method="post" noValidate className="read">
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						{ field: fields.title, label: s('idea-title') },
						{ field: fields.idea, label: s('idea') },
						{ field: fields.language, label: s('language') },
						{ field: fields.altText, label: s('alt-text') },
						{ field: fields.peopleCount, label: s('people-count') },
					]}
				/>
				<IdeaFields fields={fields} categories={categories} />
				<PhotoTexts fields={fields} />
				<Button look="main">{t('save')}</Button>
			</form>
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
