import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context } from '#app/domain/shared/context.server.ts'
import { uploadLimit } from './body-limit.server.ts'
import { photoTooLarge } from './replies.server.ts'

interface Spooled {
	readonly request: Request
	readonly forget: () => Promise<void>
}

/** What a phone has shrunk waits in memory; four hundred such bodies are 200 MB. */
const smallBody = 512 * 1024

/** The request with its whole body, in a file if it is large: until it is there, however slowly it comes, it takes up nobody's place. */
export async function spooled(context: Context, request: Request): Promise<Spooled> {
	const announced = request.headers.get('content-length')
	if (Number(announced) > uploadLimit) throw photoTooLarge()
	if (announced === null || Number(announced) > smallBody) return inFile(context, request)
	return { request: withBody(request, await request.arrayBuffer()), forget: async () => {} }
}

async function inFile({ photos }: Context, request: Request): Promise<Spooled> {
	const file = await photos.incoming.create()
	try {
		let size = 0
		for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
			size += chunk.length
			if (size > uploadLimit) throw photoTooLarge()
			await file.write(chunk)
		}
	} catch (error) {
		await file.discard()
		throw error
	}
	const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
	return { request: withBody(request, body), forget: file.discard }
}

function withBody({ url, method, headers, signal }: Request, body: BodyInit): Request {
	const whole = { method, headers, signal, body, duplex: 'half' }
	return new Request(url, whole)
}
