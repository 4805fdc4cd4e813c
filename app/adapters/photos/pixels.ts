import type { Sharp } from 'sharp'
import { openPicture } from './guarded-sharp.ts'

/** A decoded picture, eight bits a channel, in sRGB once a camera's colours were brought there. */
export interface Pixels {
	readonly data: Buffer
	readonly shape: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

export async function pixelsOf(picture: Sharp): Promise<Pixels> {
	const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
	return { data, shape: { width: info.width, height: info.height, channels: info.channels } }
}

export const openPixels = ({ data, shape }: Pixels): Sharp => openPicture(data, { raw: shape })
