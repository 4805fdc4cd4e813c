import { useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { changeLibrary } from '#app/domain/libraries/change-library.server.ts'
import { LibraryForm } from '#app/domain/libraries/library-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/library.ts'
import { keptLibrary, mayKeep } from './kept-library.server.ts'
import { LibraryFields } from './library-fields.tsx'
import { LibraryHead } from './library-head.tsx'

export const handle = { areas: ['libraries', 'organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.library.facts.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { library, countries, base } = await keptLibrary(args)
	return { library, countries, base, saved: new URL(args.request.url).searchParams.has('saved') }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, countries, base } = await keptLibrary(args)
	const form = parseWithZod(await args.request.formData(), { schema: LibraryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (!mayKeep(countries, form.value.country))
		return invalid(form.reply({ fieldErrors: { country: ['not-your-country'] } }))
	const changed = await changeLibrary(keeper, library.id, form.value)
	return changed.ok ? seeOther(`${base}?saved`) : invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function KeptLibrary({ loaderData, actionData }: Route.ComponentProps) {
	const { library, countries, base, saved } = loaderData
	const t = useTexts('organise-libraries')
	const known = Object.entries(library.facts).filter(([, fact]) => fact !== null)
	const [form, fields] = useForm<LibraryForm>({
		id: 'library',
		lastResult: actionData?.reply,
		defaultValue: Object.fromEntries(known.map(([name, fact]) => [name, String(fact)])),
		constraint: getZodConstraint(LibraryForm),
	})
	return (
		<>
			<LibraryHead
				base={base}
				slug={library.slug}
				name={library.facts.name}
				part="facts"
				lede={t('facts-lede')}
				saved={saved && !actionData}
			/>
			<form method="post" action={base} id={form.id} noValidate>
				<LibraryFields fields={fields} formErrors={form.errors} countries={countries} />
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
