import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { ServerBuild } from 'react-router'
import { z } from 'zod'
import { RefusalDocument } from '#app/components/refusal-document.tsx'
import { messagesOf } from '#app/i18n/translator.server.ts'
import { localeOf } from './guards.server.ts'

interface Refusal {
	readonly status: number
	readonly reason?: string
	readonly headers?: HeadersInit
}

/** Says no in the visitor's language where no route renders a page. */
export function refusalPage(request: Request, { assets }: ServerBuild, { status, reason, headers }: Refusal): Response {
	const locale = localeOf(request)
	const texts = { locale, timeZone: 'UTC', messages: messagesOf(locale, ['errors', 'forms', 'refusals', 'shell']) }
	const sheets = assets.routes.root?.css ?? []
	const page = createElement(RefusalDocument, { texts, sheets, status, detail: reason })
	const sent = new Headers(headers)
	sent.set('content-type', 'text/html; charset=utf-8')
	sent.set('cache-control', 'no-store')
	sent.delete('content-length')
	return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers: sent })
}

const Said = z.object({ reason: z.string() })

/** Whoever follows a link to a file that is not there reads why; a program gets the reason as it is. */
export async function inWords(request: Request, build: ServerBuild, answer: Response): Promise<Response> {
	const { status, headers } = answer
	const isRefusal = status >= 400 && status < 500 && headers.get('content-type')?.startsWith('application/json')
	const reads = request.method === 'GET' && request.headers.get('accept')?.includes('text/html')
	if (!isRefusal || !reads) return answer
	const said = Said.safeParse(await answer.clone().json())
	return said.success ? refusalPage(request, build, { status, reason: said.data.reason, headers }) : answer
}
