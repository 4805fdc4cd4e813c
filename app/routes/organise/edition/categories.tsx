import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { addCategory } from '#app/domain/contest/change-categories.server.ts'
import { CategoryForm, type CategoryInput } from '#app/domain/contest/edition-form.ts'
import { locales } from '#app/domain/shared/language.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/categories.ts'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { slug: edition.slug, categories: edition.categories }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: CategoryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addCategory(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/categories`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Categories({ loaderData: { slug, categories }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const format = useFormat()
	const [form, fields] = useForm<CategoryInput>({ lastResult: actionData?.reply ?? null })
	const summary = useTextsSummary(fields.names, t('name'))
	const here = `/organise/editions/${slug}/categories`
	return (
		<>
			<PartHead slug={slug} part="categories" lede={t('categories-lede')} />
			<Ledger
				caption={t('parts.categories')}
				titled
				rows={categories}
				rowKey={(row) => row.id}
				empty={t('none')}
				columns={[
					{ key: 'en', head: t('name'), heading: true, cell: (row) => row.names.en },
					{
						key: 'languages',
						head: t('in-other-languages'),
						cell: ({ names }) => format.list(locales.filter((each) => each !== 'en' && names[each])) || '–',
					},
					{ key: 'change', head: t('change'), cell: (row) => <a href={`${here}/${row.id}`}>{t('change')}</a> },
					{
						key: 'remove',
						head: t('remove'),
						cell: (row) => (
							<PostButton action={`${here}/${row.id}/removal`} look="quiet">
								{t('remove')}
							</PostButton>
						),
					},
				]}
			/>
			<Section title={t('add-category')}>
				<form method="post" className="read">
					<ErrorSummary formErrors={form.errors} fields={summary} />
					<TextsFields field={fields.names} label={t('name')} />
					<Button look="main">{t('add')}</Button>
				</form>
			</Section>
		</>
	)
}
