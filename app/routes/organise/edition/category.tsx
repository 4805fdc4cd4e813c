import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { renameCategory } from '#app/domain/contest/change-categories.server.ts'
import { CategoryForm, type CategoryInput } from '#app/domain/contest/edition-form.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/category.ts'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

async function categoryOf(args: Route.LoaderArgs | Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const category = edition.categories.find(({ id }) => id === args.params.category)
	if (!category) throw notFound()
	return { organiser, edition, category }
}

export async function loader(args: Route.LoaderArgs) {
	const { edition, category } = await categoryOf(args)
	return { slug: edition.slug, names: category.names }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, category } = await categoryOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: CategoryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await renameCategory(organiser, edition.id, category.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/categories`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Category({ loaderData: { slug, names }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<CategoryInput>({ lastResult: actionData?.reply ?? null, defaultValue: { names } })
	const summary = useTextsSummary(fields.names, t('name'))
	return (
		<>
			<PartHead slug={slug} part="categories" />
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors} fields={summary} />
				<TextsFields field={fields.names} label={t('name')} />
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
