import { crc32, deflateSync } from 'node:zlib'

/** A PNG of a few bytes that claims to be as large as you like. */
export function pngClaiming(width: number, height: number): Buffer {
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width, 0)
	header.writeUInt32BE(height, 4)
	header.set([8, 2], 8)
	const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(999))), chunk('IEND')])
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
	const bytes = Buffer.alloc(body.length + 8)
	bytes.writeUInt32BE(data.length)
	body.copy(bytes, 4)
	bytes.writeUInt32BE(crc32(body), body.length + 4)
	return bytes
}
