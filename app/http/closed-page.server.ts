import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { createContext, type ServerBuild } from 'react-router'
import { ClosedDocument } from '#app/components/closed-document.tsx'
import { messagesOf } from '#app/i18n/translator.server.ts'
import { localeOf } from './guards.server.ts'

/** Set by whoever sees a request fail because something that it needs is away. */
export const outage = createContext<{ seen: boolean }>()

/** How long until it is worth asking again. */
const seconds = '20'

/** Says in the visitor's language that nothing can be had now; needs nothing but memory. */
export function closedPage(request: Request, { assets }: ServerBuild): Response {
	const locale = localeOf(request)
	const texts = { locale, timeZone: 'UTC', messages: messagesOf(locale, ['errors', 'forms', 'refusals', 'shell']) }
	const sheets = assets.routes.root?.css ?? []
	const page = `<!DOCTYPE html>${renderToString(createElement(ClosedDocument, { texts, sheets }))}`
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': seconds }
	return new Response(page, { status: 503, headers })
}
