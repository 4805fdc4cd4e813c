import { isUpload } from './body-limit.server.ts'

/** The request with its form read once, or null when that holds a NUL: no database keeps it, and no person types it. */
export async function withTypedBody(request: Request): Promise<Request | null> {
	const type = request.headers.get('content-type')
	if (!request.body || isUpload(type, new URL(request.url).pathname)) return request
	const body = Buffer.from(await request.arrayBuffer())
	const escaped = type?.startsWith('application/x-www-form-urlencoded')
	if (body.includes(escaped ? '%00' : 0)) return null
	const { url, method, headers, signal } = request
	return new Request(url, { method, headers, signal, body })
}
