import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FormTrap } from '#app/components/form-trap.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { askForReset } from '#app/domain/accounts/ask-for-reset.server.ts'
import { limits } from '#app/domain/accounts/limits.ts'
import { ForgottenForm, type ForgottenInput } from '#app/domain/accounts/sign-in-form.ts'
import { formMade, looksAutomatic } from '#app/http/form-trap.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { invalid, later, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/forgotten.ts'

export const handle = { areas: ['account', 'access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	return {
		made: await formMade(args),
		asked: new URL(args.request.url).searchParams.has('asked'),
		title: translator(localeOf(args.request), 'access')('forgotten.title'),
	}
}

export async function action(args: Route.ActionArgs) {
	const context = contextOf(args)
	const typed = await args.request.formData()
	const form = parseWithZod(typed, { schema: ForgottenForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (looksAutomatic(args, typed)) return invalid(form.reply({ formErrors: ['press-again'] }))
	const outcome = await askForReset(context, form.value.email, args.context.get(clientAddress))
	if (!outcome.ok) return later(form.reply({ formErrors: [outcome.reason] }), limits.asking.minutes * 60)
	return seeOther('/sign-in/forgotten?asked')
}

export default function Forgotten({ loaderData: { asked, made }, actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	const account = useTexts('account')
	const [form, fields] = useForm<ForgottenInput>({ lastResult: actionData?.reply ?? null })
	const email = { field: fields.email, label: account('sign-in.email') }
	return (
		<>
			<PageHead title={t('forgotten.title')} lede={t('forgotten.lede')} />
			{asked && <Note live>{t('forgotten.asked')}</Note>}
			<form className="read" method="post" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[email]} />
				<TextField {...email} type="email" autoComplete="username" />
				<FormTrap made={made} />
				<div className="row">
					<Button look="main">{t('forgotten.send')}</Button>
					<a href="/sign-in">{account('sign-in.title')}</a>
				</div>
			</form>
		</>
	)
}
