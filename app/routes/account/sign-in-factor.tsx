import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FactorFields } from '#app/components/factor-fields.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { checkFactor, factorThrottle } from '#app/domain/accounts/check-factor.server.ts'
import { passkeyAsked } from '#app/domain/accounts/passkeys.server.ts'
import { FactorForm } from '#app/domain/accounts/second-factor.ts'
import { contextOf, localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { localPath } from '#app/http/local-path.ts'
import { invalid, seeOther, unproved } from '#app/http/replies.server.ts'
import { awaitedOf } from '#app/http/session.server.ts'
import { letIn } from '#app/http/welcome-person.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/sign-in-factor.ts'

export const handle = { areas: ['access'] } satisfies PageHandle
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

/** Whoever has given a password a moment ago; everybody else begins with that. */
async function requireAwaited(args: RouteArgs) {
	const context = contextOf(args)
	const personId = await awaitedOf(context, args.request)
	if (!personId) throw seeOther('/sign-in')
	return { context, personId }
}

export async function loader(args: Route.LoaderArgs) {
	const { context, personId } = await requireAwaited(args)
	return {
		next: localPath(new URL(args.request.url).searchParams.get('next')),
		passkey: await passkeyAsked(context, personId),
		title: translator(localeOf(args.request), 'access')('factor.sign-in-title'),
	}
}

export async function action(args: Route.ActionArgs) {
	const { context, personId } = await requireAwaited(args)
	const form = parseWithZod(await args.request.formData(), { schema: FactorForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply({ hideFields: ['code', 'passkey'] }))
	const outcome = await checkFactor(context, personId, form.value)
	if (outcome.ok) {
		const factorAt = await context.clock(context.db)
		return letIn(context, args.request, personId, { next: form.value.next, factorAt })
	}
	const reply = form.reply({ fieldErrors: { code: [outcome.reason] }, hideFields: ['code', 'passkey'] })
	return unproved(reply, outcome.reason, factorThrottle)
}

export default function SignInFactor({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('access')
	const [form, fields] = useForm<z.infer<typeof FactorForm>>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { next: loaderData.next ?? undefined },
	})
	return (
		<>
			<PageHead title={t('factor.sign-in-title')} lede={t('factor.sign-in-lede')} />
			<form className="read" method="post" noValidate>
				<ErrorSummary formErrors={form.errors} fields={[{ field: fields.code, label: t('factor.code') }]} />
				<input type="hidden" name="next" defaultValue={fields.next.defaultValue} />
				<FactorFields code={fields.code} passkey={{ name: 'passkey', asked: loaderData.passkey }} />
				<div className="row">
					<Button look="main">{t('step-up.go-on')}</Button>
					<a href="/sign-in">{t('factor.start-over')}</a>
				</div>
			</form>
			<p className="soft read">{t('factor.lost')}</p>
		</>
	)
}
