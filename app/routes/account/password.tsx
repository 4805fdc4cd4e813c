import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { PasswordForm } from '#app/domain/accounts/account-form.ts'
import { changePassword } from '#app/domain/accounts/change-password.server.ts'
import { limits } from '#app/domain/accounts/limits.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { invalid, seeOther, unproved } from '#app/http/replies.server.ts'
import { startSession } from '#app/http/session.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/password.ts'

export const handle = { areas: ['account'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const { person } = await requirePerson(args)
	return { email: person.email, title: translator(localeOf(args.request), 'account')('password.title') }
}

export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	const hideFields = ['current', 'password']
	const form = parseWithZod(await args.request.formData(), { schema: PasswordForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply({ hideFields }))
	const outcome = await changePassword(acting, { ...form.value, from: args.context.get(clientAddress) })
	if (!outcome.ok) {
		const reply = form.reply({ fieldErrors: { current: [outcome.reason] }, hideFields })
		return unproved(reply, outcome.reason, limits['sign-in'])
	}
	const userAgent = args.request.headers.get('user-agent')
	const cookie = await startSession(acting, acting.person.id, { userAgent, factorAt: acting.session.factorAt })
	return seeOther('/account?saved=password', { 'set-cookie': cookie })
}

export default function Password({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('account')
	const [form, fields] = useForm<z.infer<typeof PasswordForm>>({ lastResult: actionData?.reply ?? null })
	const current = { field: fields.current, label: t('password.current') }
	const password = { field: fields.password, label: t('password.new') }
	return (
		<>
			<PageHead title={t('password.title')} lede={t('password.lede')} />
			<form className="read" method="post" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[current, password]} />
				<input type="text" name="username" value={loaderData.email} autoComplete="username" readOnly hidden />
				<TextField {...current} type="password" autoComplete="current-password" />
				<TextField {...password} type="password" autoComplete="new-password" hint={t('password.new-hint')} />
				<Button look="main">{t('password.save')}</Button>
			</form>
		</>
	)
}
