import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseLocale } from '#app/i18n/choose-locale.ts'
import { type CachedPage, type PageCache, pageFor, pageKey } from './page-cache.server.ts'

const header = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)

/**
 * Answers a page that is kept for anonymous visitors straight from memory; null when the router has to.
 * A visitor with any cookie, or who asks for a language, goes the long way, where languages and sessions are looked at.
 */
export function answerAtOnce(cache: PageCache, request: IncomingMessage, response: ServerResponse): CachedPage | null {
	const { method, url, headers } = request
	if (method !== 'GET' || url === undefined || headers.cookie !== undefined || url.includes('lang=')) return null
	const acceptLanguage = headers['accept-language'] ?? null
	const locale = chooseLocale({ query: null, cookie: null, acceptLanguage })
	const page = cache.findAtOnce(pageKey(url, { locale, acceptLanguage }))
	if (!page) return null
	const answer = pageFor(page, header(headers['accept-encoding']), headers['if-none-match'] ?? null)
	response.writeHead(answer.status, answer.headers).end(answer.bytes)
	return page
}
