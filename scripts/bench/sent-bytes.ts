import { get, type IncomingHttpHeaders } from 'node:http'

export interface Sent {
	readonly status: number
	readonly headers: IncomingHttpHeaders
	/** As they travelled: compressed when the server compressed them. */
	readonly bytes: Buffer
}

/** What a browser would be sent. `fetch` unpacks, and would hide the size. */
export function sentBytes(
	url: string,
	encoding: 'gzip, deflate, br' | 'identity' = 'gzip, deflate, br',
	cookie?: string,
): Promise<Sent> {
	const headers = { 'accept-encoding': encoding, 'accept-language': 'en', ...(cookie ? { cookie } : {}) }
	return new Promise((resolve, reject) => {
		get(url, { headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('error', reject)
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
			)
		}).on('error', reject)
	})
}
