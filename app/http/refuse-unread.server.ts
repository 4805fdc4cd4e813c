import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerBuild } from 'react-router'
import { refusalPage } from './refusal-page.server.ts'
import { setSecurityHeaders } from './security-headers.server.ts'

/** Answers a request whose body nobody reads: a page for whoever sent a form, nothing but the status for programs. */
export function refuseUnread(build: ServerBuild, common: Readonly<Record<string, string>>, secure: boolean) {
	return ({ headers }: IncomingMessage, response: ServerResponse, status: 411 | 413): void => {
		if (!headers.accept?.includes('text/html')) return void response.writeHead(status, common).end()
		const known = { 'accept-language': headers['accept-language'] ?? '', cookie: headers.cookie ?? '' }
		// Which page it was sent to makes no difference, and its address may be anything.
		const page = refusalPage(new Request('http://localhost/', { headers: known }), build, { status })
		setSecurityHeaders(page.headers, { path: '/', secure })
		response.writeHead(status, Object.fromEntries(page.headers))
		page.text().then((text) => response.end(text))
	}
}
