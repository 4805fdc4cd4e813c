import { data } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PasskeyPrompt } from '#app/components/passkey-prompt.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { addPasskey } from '#app/domain/accounts/change-factors.server.ts'
import { proveSession } from '#app/domain/accounts/end-sessions.server.ts'
import { PasskeyForm } from '#app/domain/accounts/passkey-form.ts'
import { newPasskeyAsked } from '#app/domain/accounts/passkeys.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import { notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/passkey-new.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

export const handle = { areas: ['access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const acting = await requirePerson(args)
	const asked = await newPasskeyAsked(acting)
	if (!asked) throw notFound()
	return { asked, title: translator(localeOf(args.request), 'access')('passkeys.add') }
}

export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	const typed = PasskeyForm.safeParse(Object.fromEntries(await requireFreshProof(args)))
	const session = acting.session.handle
	const { name = '', passkey = '' } = typed.data ?? {}
	const outcome = await addPasskey(acting, { answer: passkey, name: name || 'Passkey', session })
	if (!outcome.ok) return data({ codes: null, name, errors: [outcome.reason] }, { status: 422 })
	await proveSession(acting, session, 'factor')
	const { codes } = outcome.value
	if (!codes) throw seeOther('/account/second-factor?changed=passkey')
	return data({ codes, name, errors: [] })
}

export default function PasskeyNew({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	if (actionData?.codes) return <RecoveryCodes codes={actionData.codes} />
	const name = { id: 'name', name: 'name', defaultValue: actionData?.name ?? '' }
	return (
		<>
			<PageHead title={t('passkeys.add')} lede={t('passkeys.add-lede')} />
			<form className="read" method="post" noValidate>
				<ErrorSummary formErrors={actionData?.errors} />
				<TextField field={name} label={t('passkeys.name')} hint={t('passkeys.name-hint')} maxLength={60} />
				<PasskeyPrompt deed="create" name="passkey" asked={loaderData.asked} button={t('passkeys.make')} />
				<noscript>
					<Note>{t('passkeys.needs-script')}</Note>
				</noscript>
			</form>
			<p>
				<a href="/account/second-factor">{t('step-up.back')}</a>
			</p>
		</>
	)
}
