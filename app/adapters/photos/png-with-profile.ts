import { crc32, deflateSync } from 'node:zlib'

const signatureAndHeader = 8 + 25

/** Gives a PNG without a colour profile the one its pixels are in, which sharp can only do by changing the pixels. */
export function pngWithProfile(png: Buffer, profile: Buffer): Buffer {
	const chunk = pngChunk('iCCP', Buffer.concat([Buffer.from('camera\0\0', 'latin1'), deflateSync(profile)]))
	return Buffer.concat([png.subarray(0, signatureAndHeader), chunk, png.subarray(signatureAndHeader)])
}

function pngChunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
	const chunk = Buffer.alloc(body.length + 8)
	chunk.writeUInt32BE(data.length, 0)
	body.copy(chunk, 4)
	chunk.writeUInt32BE(crc32(body), body.length + 4)
	return chunk
}
