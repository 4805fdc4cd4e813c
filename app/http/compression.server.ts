import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export interface CompressedBody {
	readonly plain: Uint8Array
	readonly gzip: Uint8Array
	readonly br: Uint8Array
}

export async function compressBody(plain: Uint8Array): Promise<CompressedBody> {
	const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
	const [br, gzipped] = await Promise.all([brotli(plain, options), zip(plain)])
	return { plain, br, gzip: gzipped }
}

const accepts = (accepted: string | null, encoding: string): boolean =>
	(accepted ?? '').split(',').some((each) => each.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(each))

/** The best encoding that an Accept-Encoding header allows. */
export function encodingFor(accepted: string | null): keyof CompressedBody {
	if (accepts(accepted, 'br')) return 'br'
	return accepts(accepted, 'gzip') ? 'gzip' : 'plain'
}

const isText = (response: Response): boolean =>
	/^(text\/|application\/(json|atom\+xml|feed\+json|xml))/.test(response.headers.get('content-type') ?? '')

/** Answers made for one person are zipped as they are sent; pictures and small answers go as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
	if (
		!response.body ||
		!isText(response) ||
		response.headers.has('content-encoding') ||
		!accepts(request.headers.get('accept-encoding'), 'gzip')
	)
		return response
	const bytes = new Uint8Array(await response.arrayBuffer())
	if (bytes.length < 1_000) return new Response(bytes, response)
	const headers = new Headers(response.headers)
	headers.set('content-encoding', 'gzip')
	headers.append('vary', 'accept-encoding')
	return new Response(new Uint8Array(await zip(bytes)), { status: response.status, headers })
}
