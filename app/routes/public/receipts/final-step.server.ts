import type { Context } from '#app/domain/shared/context.server.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import { localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

type FinalStep = 'withdrawal' | 'erasure' | 'photo-removal'

/** What a page must know that asks once more before something is gone for good. */
export async function finalStepPage(args: RouteArgs, step: FinalStep) {
	const { receipt, token } = await livingReceiptPage(args)
	return {
		page: translator(localeOf(args.request), 'receipt')(`${step}-title`),
		back: `/receipts/${token}`,
		title: receipt.title,
		language: receipt.language,
	}
}

type Command = (context: Context, submissionId: string) => Promise<Outcome<null, string>>

export async function takeFinalStep(args: RouteArgs, command: Command) {
	const { context, receipt, token } = await livingReceiptPage(args)
	const outcome = await command(context, receipt.id)
	return outcome.ok ? seeOther(`/receipts/${token}`) : invalid([outcome.reason], 409)
}
