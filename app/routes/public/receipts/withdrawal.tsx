import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { withdrawSubmission } from '#app/domain/submissions/withdraw-submission.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/withdrawal.ts'

export const handle = { areas: ['receipt'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { token, receipt } = await livingReceiptPage(args)
	return {
		page: translator(localeOf(args.request), 'receipt')('withdrawal-title'),
		back: `/receipts/${token}`,
		title: receipt.title,
		language: receipt.language,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export async function action(args: Route.ActionArgs) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const outcome = await withdrawSubmission(context, receipt.id)
	return outcome.ok ? seeOther(`/receipts/${token}`) : invalid([outcome.reason], 409)
}

export default function Withdrawal({ loaderData: { back, title, language }, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	return (
		<>
			<PageHead
				eyebrow={<span lang={language}>{title}</span>}
				title={t('withdrawal-title')}
				lede={t('withdrawal-lede')}
			/>
			<form method="post">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="grave">{t('withdrawal-button')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
