import type { IncomingMessage } from 'node:http'
import { plainPath } from './plain-path.ts'

const formLimit = 1_000_000
/** The photo's 25 MB and the rest of its form; the upload itself counts exactly, and so do a file of libraries and a logo. */
export const uploadLimit = 27_000_000
/** Whoever chose too large a file is told so by the page it was chosen on; what is larger still no page of ours sends. */
const answeredLimit = 256 * 1024 * 1024

/** A carrier's whole story of a parcel is a few kilobytes, and so are a browser's reports. */
const hookLimit = 256 * 1024
const hooks = /^\/+(hooks\/|csp-reports$)/

/** Only these pages read a body piece by piece; all others hold it in memory as it comes. */
const uploads =
	/^\/+(editions\/+[^/]+\/+submit|receipts\/+[^/]+\/+photo|arrivals\/+[^/]+\/+picture|organise\/+libraries\/+imports\/+new|organise\/+editions\/+[^/]+\/+(prizes\/+events\/+import|partners\/+[^/]+\/+logo|announcement\/+countries\/+[^/]+\/+citations\/+[^/]+\/+picture))(\.data)?\/*$/

export const isUpload = (contentType: string | null | undefined, path: string): boolean =>
	/^multipart\/form-data\b/i.test(contentType ?? '') && uploads.test(plainPath(path))

/** The status with which a body is refused unread: 413 when announced too large, 411 when a form does not say its size. */
export function oversized({
	method,
	url = '/',
	headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): 411 | 413 | null {
	if (method === 'GET' || method === 'HEAD') return null
	const length = headers['content-length']
	const path = url.split('?')[0] ?? '/'
	const upload = isUpload(headers['content-type'], path)
	if (length === undefined) return upload || headers['transfer-encoding'] === undefined ? null : 411
	const limit = upload ? answeredLimit : hooks.test(plainPath(path)) ? hookLimit : formLimit
	return Number(length) > limit ? 413 : null
}
