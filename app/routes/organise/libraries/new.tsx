import { useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { LibraryForm } from '#app/domain/libraries/library-form.ts'
import { localeOf, requireDirectoryKeeper } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/new.ts'
import { DirectoryParts } from './directory-parts.tsx'
import { mayKeep } from './kept-library.server.ts'
import { LibraryFields } from './library-fields.tsx'

export const handle = { areas: ['libraries', 'organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { countries } = await requireDirectoryKeeper(args)
	return { countries, title: translator(localeOf(args.request), 'libraries')('new-title') }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, countries } = await requireDirectoryKeeper(args)
	const form = parseWithZod(await args.request.formData(), { schema: LibraryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (!mayKeep(countries, form.value.country))
		return invalid(form.reply({ fieldErrors: { country: ['not-your-country'] } }))
	const added = await addLibrary(keeper, form.value)
	if (added.ok) return seeOther(`/organise/libraries/${encodeURIComponent(added.value.slug)}?saved`)
	return invalid(form.reply({ formErrors: [added.reason] }))
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function NewLibrary({ loaderData: { countries }, actionData }: Route.ComponentProps) {
	const t = useTexts('libraries')
	const [form, fields] = useForm<LibraryForm>({
		id: 'library',
		lastResult: actionData?.reply,
		constraint: getZodConstraint(LibraryForm),
	})
	return (
		<>
			<DirectoryParts here="directory" />
			<PageHead title={t('new-title')} lede={t('new-lede')} />
			<form method="post" id={form.id} noValidate>
				<LibraryFields fields={fields} formErrors={form.errors} countries={countries} />
				<Button look="main">{t('add')}</Button>
			</form>
		</>
	)
}
