import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { data } from 'react-router'
import type { Context } from '#app/domain/shared/context.server.ts'
import { uploadLimit } from './body-limit.server.ts'

interface Spooled {
	readonly request: Request
	readonly forget: () => Promise<void>
}

/** The request with its whole body in a file: until it is there, however slowly it comes, it takes up nobody's place. */
export async function spooled({ photos }: Context, request: Request): Promise<Spooled> {
	const file = await photos.incoming.create()
	try {
		let size = 0
		for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
			size += chunk.length
			if (size > uploadLimit) throw data({ reason: 'photo-too-large' }, { status: 413 })
			await file.write(chunk)
		}
	} catch (error) {
		await file.discard()
		throw error
	}
	const body = Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>
	const { url, method, headers, signal } = request
	const whole = { method, headers, signal, body, duplex: 'half' }
	return { request: new Request(url, whole), forget: file.discard }
}
