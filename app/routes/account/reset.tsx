import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from 'react-router'
import type { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { findReset, resetPassword } from '#app/domain/accounts/reset-password.server.ts'
import { ResetForm } from '#app/domain/accounts/sign-in-form.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { gone, invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/reset.ts'

export const handle = { areas: ['account', 'access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const title = translator(localeOf(args.request), 'access')('reset.title')
	const found = await findReset(contextOf(args), args.params.token)
	if (found.ok) return data({ title, refusal: null, email: found.value.email })
	return data({ title, refusal: found.reason, email: null }, { status: found.reason === 'link-unknown' ? 404 : 410 })
}

export async function action(args: Route.ActionArgs) {
	const form = parseWithZod(await args.request.formData(), { schema: ResetForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply({ hideFields: ['password'] }))
	const outcome = await resetPassword(contextOf(args), args.params.token, form.value.password)
	if (!outcome.ok) throw gone(outcome.reason)
	return seeOther('/sign-in?changed')
}

export default function Reset({ loaderData: { refusal, email }, actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	const account = useTexts('account')
	const say = useErrorText()
	const [form, fields] = useForm<z.infer<typeof ResetForm>>({ lastResult: actionData?.reply ?? null })
	const password = { field: fields.password, label: account('password.new') }
	if (refusal)
		return (
			<>
				<PageHead title={t('reset.title')} lede={say(refusal)} />
				<p>
					<a href="/sign-in/forgotten">{t('forgotten.again')}</a>
				</p>
			</>
		)
	return (
		<>
			<PageHead title={t('reset.title')} lede={t('reset.lede')} />
			<form className="read" method="post" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[password]} />
				<input type="text" name="username" value={email ?? ''} autoComplete="username" readOnly hidden />
				<TextField {...password} type="password" autoComplete="new-password" hint={account('password.new-hint')} />
				<Button look="main">{t('reset.save')}</Button>
			</form>
		</>
	)
}
