import { data } from 'react-router'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { drawSecret } from '#app/domain/accounts/authenticator-secret.server.ts'
import { addApp } from '#app/domain/accounts/change-factors.server.ts'
import { proveSession } from '#app/domain/accounts/end-sessions.server.ts'
import { factorsOf } from '#app/domain/accounts/factor-queries.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/factor-app.ts'
import { appSecret } from './app-secret.server.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

export const handle = { areas: ['access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export async function loader(args: Route.LoaderArgs) {
	const acting = await requirePerson(args)
	const { app } = await factorsOf(acting, acting.person.id)
	const title = translator(localeOf(args.request), 'access')('app.add')
	// Not led away: this is asked too when the answer to the form has codes to show, once.
	return { secret: app ? null : appSecret(acting, drawSecret(acting, acting.person.id)), title }
}

export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	const form = await requireFreshProof(args)
	const [offer, code] = [String(form.get('offer') ?? ''), String(form.get('code') ?? '')]
	const session = acting.session.handle
	const outcome = await addApp(acting, { offer, code, session })
	if (!outcome.ok)
		return data({ codes: null, secret: appSecret(acting, offer), errors: [outcome.reason] }, { status: 422 })
	await proveSession(acting, session, 'factor')
	const { codes } = outcome.value
	if (!codes) throw seeOther('/account/second-factor?changed=app')
	return data({ codes, secret: null, errors: [] })
}

export default function FactorApp({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	if (actionData?.codes) return <RecoveryCodes codes={actionData.codes} />
	const secret = actionData?.secret ?? loaderData.secret
	const code = { id: 'code', name: 'code', errors: actionData?.errors ?? [] }
	if (!secret) return <AlreadyOn />
	return (
		<>
			<PageHead title={t('app.add')} lede={t('app.add-lede')} />
			<form className="read" method="post" noValidate>
				<ErrorSummary fields={[{ field: code, label: t('app.code') }]} />
				<p>
					<img className="app-secret" src={secret.picture} alt={t('app.picture')} width={240} height={240} />
				</p>
				<p>
					{t('app.by-hand')} <span className="mono">{secret.typed}</span>
				</p>
				<p>
					<a href={secret.address}>{t('app.on-this-phone')}</a>
				</p>
				<input type="hidden" name="offer" value={secret.offer} />
				<TextField
					field={code}
					label={t('app.code')}
					hint={t('app.code-hint')}
					inputMode="numeric"
					autoComplete="one-time-code"
				/>
				<div className="row">
					<Button look="main">{t('app.confirm')}</Button>
					<a href="/account/second-factor">{t('step-up.back')}</a>
				</div>
			</form>
		</>
	)
}

function AlreadyOn() {
	const t = useTexts('access')
	return (
		<>
			<PageHead title={t('app.title')} lede={t('app.lede')} />
			<ButtonLink href="/account/second-factor">{t('factor.title')}</ButtonLink>
		</>
	)
}
