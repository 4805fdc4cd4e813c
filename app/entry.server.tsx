import { renderToString } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { isOutage } from '#db/outage.ts'
import { RequestNumber } from './components/request-number.ts'
import { ScriptNonce } from './components/script-nonce.ts'
import { doing } from './doing.server.ts'
import { outage } from './http/closed-page.server.ts'
import { installation, scriptNonce } from './http/installation.server.ts'

/** Pages wait for nothing once their loaders have answered, so they are rendered in one go. */
export default function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	given: Readonly<RouterContextProvider>,
): Response {
	const page = renderToString(
		<ScriptNonce value={given.get(scriptNonce)}>
			<RequestNumber value={doing().request ?? null}>
				<ServerRouter context={ofPage(context)} url={request.url} />
			</RequestNumber>
		</ScriptNonce>,
	)
	headers.set('content-type', 'text/html; charset=utf-8')
	const wait = retryAfter(context)
	if (wait) headers.set('retry-after', wait)
	return new Response(`<!DOCTYPE html>${page}`, { status, headers })
}

/** When to come again is said by a loader or an action, whose headers stay behind, and is for whoever asked. */
function retryAfter({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext): string | null {
	const said = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]
	return said.map((headers) => headers.get('retry-after')).find((wait) => wait !== null) ?? null
}

/** With the page's own routes only: all there are would be turned into components for every page. */
function ofPage(context: EntryContext): EntryContext {
	const { manifest, staticHandlerContext } = context
	const own = staticHandlerContext.matches.flatMap(({ route: { id } }) => {
		const route = manifest.routes[id]
		return route ? [[id, route] as const] : []
	})
	return { ...context, manifest: { ...manifest, routes: Object.fromEntries(own) } }
}

/** What a person can cause (404 and the like, a lost connection) is not an error of ours. */
export function handleError(
	error: unknown,
	{ request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
	if (request.signal.aborted || isRouteErrorResponse(error)) return
	if (isOutage(error)) context.get(outage).seen = true
	context.get(installation).report(error, { method: request.method })
}
