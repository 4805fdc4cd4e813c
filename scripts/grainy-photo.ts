import { randomBytes } from 'node:crypto'
import sharp from 'sharp'

/** A JPEG whose size comes from its grain, as a camera's does: about half a byte for each pixel. */
export async function grainyPhoto(width: number, height = Math.round((width * 3) / 4)): Promise<Buffer> {
	const grain = { raw: { width, height, channels: 3 as const } }
	return sharp(randomBytes(width * height * 3), grain)
		.blur(1)
		.jpeg({ quality: 85 })
		.toBuffer()
}
