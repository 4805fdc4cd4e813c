import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary, FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PasskeyPrompt } from '#app/components/passkey-prompt.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { limits } from '#app/domain/accounts/limits.ts'
import { anyPasskeyAsked } from '#app/domain/accounts/passkeys.server.ts'
import { SignInForm } from '#app/domain/accounts/sign-in-form.ts'
import { verifyPassword } from '#app/domain/accounts/verify-password.server.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { localPath } from '#app/http/local-path.ts'
import { invalid, seeOther, unproved } from '#app/http/replies.server.ts'
import { sessionOf } from '#app/http/session.server.ts'
import { deskPath, welcomePerson } from '#app/http/welcome-person.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/sign-in.ts'

export const handle = { areas: ['account', 'access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const session = await sessionOf(context, args.request)
	const next = localPath(new URL(args.request.url).searchParams.get('next'))
	if (session) throw seeOther(next ?? (await deskPath(context, session.person.id)))
	const { searchParams } = new URL(args.request.url)
	const refused = searchParams.get('refused')
	return {
		next,
		changed: searchParams.has('changed'),
		refused: isRefusal(refused) ? refused : null,
		passkey: await anyPasskeyAsked(context),
		title: translator(localeOf(args.request), 'account')('sign-in.title'),
	}
}

/** What signing in with a passkey leads back with. */
const refusals = ['passkey-wrong', 'too-many-attempts'] as const
const isRefusal = (reason: string | null) => refusals.some((each) => each === reason)

export async function action(args: Route.ActionArgs) {
	const context = contextOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: SignInForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply({ hideFields: ['password'] }))
	const outcome = await verifyPassword(context, { ...form.value, from: args.context.get(clientAddress) })
	if (outcome.ok) return welcomePerson(context, args.request, outcome.value.personId, form.value.next)
	const reply = form.reply({ formErrors: [outcome.reason], hideFields: ['password'] })
	return unproved(reply, outcome.reason, limits['sign-in'])
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('account')
	const access = useTexts('access')
	const [form, fields] = useForm<z.infer<typeof SignInForm>>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { next: loaderData.next ?? undefined },
	})
	return (
		<>
			<PageHead title={t('sign-in.title')} lede={t('sign-in.lede')} />
			{loaderData.changed && <Note live>{access('reset.changed')}</Note>}
			<form className="read" method="post" noValidate>
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						{ field: fields.email, label: t('sign-in.email') },
						{ field: fields.password, label: t('sign-in.password') },
					]}
				/>
				<input type="hidden" name="next" defaultValue={fields.next.defaultValue} />
				<TextField field={fields.email} label={t('sign-in.email')} type="email" autoComplete="username" />
				<TextField
					field={fields.password}
					label={t('sign-in.password')}
					type="password"
					autoComplete="current-password"
				/>
				<div className="row">
					<Button look="main">{t('sign-in.send')}</Button>
					<a href="/sign-in/forgotten">{access('forgotten.title')}</a>
				</div>
			</form>
			<ByPasskey {...loaderData} />
		</>
	)
}

/** Shown by a script only: without one there is no passkey either. */
function ByPasskey({
	passkey,
	refused,
	next,
}: Pick<Route.ComponentProps['loaderData'], 'passkey' | 'refused' | 'next'>) {
	const t = useTexts('access')
	return (
		<>
			<FormErrors errors={refused ? [refused] : []} />
			{passkey && (
				<form className="read" method="post" action="/sign-in/passkey">
					<input type="hidden" name="next" value={next ?? ''} />
					<PasskeyPrompt deed="get" name="passkey" asked={passkey} button={t('factor.sign-in-by-passkey')} />
				</form>
			)}
		</>
	)
}
