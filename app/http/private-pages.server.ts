import type { LinkPurpose } from '#app/domain/letters/letter.ts'
import { openPrivateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { findReceiptOf, type Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { gone, notFound } from './replies.server.ts'

interface PrivatePage {
	readonly context: Context
	readonly token: string
	readonly receipt: Receipt
	readonly now: Date
}

/** The submission a private link is about. Who has the link may see it; nobody else learns that it exists. */
async function pageBehind(args: RouteArgs, purpose: LinkPurpose): Promise<PrivatePage> {
	const context = contextOf(args)
	const token = args.params.token ?? ''
	const link = await openPrivateLink(context, context.db, purpose, token)
	if (!link.ok) throw link.reason === 'link-unknown' ? notFound() : gone(link.reason)
	const receipt = await findReceiptOf(context.db, link.value.subjectId)
	if (!receipt) throw notFound()
	return { context, token, receipt, now: await context.clock(context.db) }
}

/** Stays after an erasure, to say that it happened. */
export const receiptPage = (args: RouteArgs) => pageBehind(args, 'receipt')

export async function livingReceiptPage(args: RouteArgs): Promise<PrivatePage> {
	return unlessErased(await receiptPage(args))
}
export async function confirmationPage(args: RouteArgs): Promise<PrivatePage> {
	return unlessErased(await pageBehind(args, 'confirmation'))
}
export async function guardianPage(args: RouteArgs): Promise<PrivatePage> {
	return unlessErased(await pageBehind(args, 'guardian'))
}

function unlessErased(page: PrivatePage): PrivatePage {
	if (page.receipt.erasedAt) throw gone('submission-gone')
	return page
}
