import { Button, ButtonLink } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { privateToken } from '#app/domain/letters/private-link.server.ts'
import { confirmAddress } from '#app/domain/submissions/confirm-address.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { confirmationPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/confirmation.ts'

export const handle = { areas: ['receipt'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt } = await confirmationPage(args)
	return {
		page: translator(localeOf(args.request), 'receipt')('confirmation-title'),
		title: receipt.title,
		confirmed: receipt.emailConfirmedAt !== null,
		receipt: `/receipts/${privateToken(context.secret, 'receipt', receipt.id)}`,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export async function action(args: Route.ActionArgs) {
	const { context, receipt } = await confirmationPage(args)
	const confirmed = await confirmAddress(context, receipt.id)
	if (!confirmed.ok) return invalid([confirmed.reason], 409)
	return seeOther(`/receipts/${privateToken(context.secret, 'receipt', receipt.id)}`)
}

/** Mail scanners open links: only the button confirms. */
export default function Confirmation({ loaderData: { title, confirmed, receipt }, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	if (confirmed)
		return (
			<>
				<PageHead title={t('confirmation-done')} />
				<ButtonLink href={receipt}>{t('to-receipt')}</ButtonLink>
			</>
		)
	return (
		<>
			<PageHead title={t('confirmation-title')} lede={t('confirmation-lede', { title })} />
			<form method="post">
				<FormErrors errors={actionData?.reply} />
				<Button look="main">{t('confirmation-button')}</Button>
			</form>
		</>
	)
}
