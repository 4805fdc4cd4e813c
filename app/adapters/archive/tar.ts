import { createTarDecoder, packTar } from 'modern-tar'
import type { Part } from '#app/domain/stewardship/backup/part.ts'

const block = 512
/** An archive ends with two empty blocks. */
export const tarEnd = new Uint8Array(2 * block)

/** One file as it stands in an archive that goes on after it. */
export async function tarred({ name, bytes }: Part, mtime: Date): Promise<Uint8Array> {
	const packed = await packTar([{ header: { name, size: bytes.length, mode: 0o600, mtime }, body: bytes }])
	return packed.subarray(0, block + Math.ceil(bytes.length / block) * block)
}

/** The files of an archive, one after another; throws where it is cut off or no archive. */
export async function* partsOf(archive: ReadableStream<Uint8Array>): AsyncGenerator<Part> {
	for await (const { header, body } of archive.pipeThrough(createTarDecoder({ strict: true }))) {
		yield { name: header.name, bytes: new Uint8Array(await new Response(body).arrayBuffer()) }
	}
}
