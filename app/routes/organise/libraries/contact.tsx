import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { changeContact, contactOfLibrary, LibraryContactForm } from '#app/domain/libraries/library-contact.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/contact.ts'
import { keptLibrary } from './kept-library.server.ts'
import { LibraryHead } from './library-head.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.name ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const saved = new URL(args.request.url).searchParams.has('saved')
	const email = await contactOfLibrary(keeper.db, library.id)
	return { base, saved, email, slug: library.slug, name: library.facts.name }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	const form = parseWithZod(await args.request.formData(), { schema: LibraryContactForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeContact(keeper, library.id, form.value)
	return seeOther(`${base}/contact?saved`)
}

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
	const { base, saved, email, slug, name } = loaderData
	const t = useTexts('organise-libraries')
	const [form, fields] = useForm<{ email: string }>({
		id: 'contact',
		lastResult: actionData?.reply ?? null,
		defaultValue: { email: email ?? '' },
	})
	const head = { base, slug, name, part: 'contact' as const, lede: t('contact-lede') }
	return (
		<>
			<LibraryHead {...head} saved={saved && !actionData} />
			<form method="post" id={form.id} className="read" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[{ field: fields.email, label: t('contact-email') }]} />
				<TextField
					field={fields.email}
					type="email"
					label={t('contact-email')}
					hint={t('contact-hint')}
					autoComplete="off"
				/>
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
