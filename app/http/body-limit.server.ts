import type { IncomingMessage } from 'node:http'

const formLimit = 1_000_000
/** The photo's 25 MB and the rest of its form; the upload itself counts exactly. */
const uploadLimit = 27_000_000

/** The status with which a body is refused unread: 413 when announced too large, 411 when a form does not say its size. */
export function oversized(request: IncomingMessage): 411 | 413 | null {
	if (request.method === 'GET' || request.method === 'HEAD') return null
	const upload = (request.headers['content-type'] ?? '').startsWith('multipart/form-data')
	const length = request.headers['content-length']
	if (length === undefined) return upload || request.headers['transfer-encoding'] === undefined ? null : 411
	return Number(length) > (upload ? uploadLimit : formLimit) ? 413 : null
}
