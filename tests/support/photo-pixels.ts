import sharp from 'sharp'
import { corners } from './marked-photo.ts'

const nearEnough = 12

type Name = keyof typeof corners | 'another colour'

/** The colours of a picture's corners as they are seen, from the upper left to the lower right. */
export async function cornersSeenIn(picture: Uint8Array): Promise<Name[]> {
	const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
	const colourAt = (x: number, y: number) => {
		const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
		return [...data.subarray(at, at + 3)]
	}
	return [colourAt(0.2, 0.2), colourAt(0.8, 0.2), colourAt(0.2, 0.8), colourAt(0.8, 0.8)].map(nameOf)
}

function nameOf(colour: readonly number[]): Name {
	const names = Object.keys(corners) as (keyof typeof corners)[]
	const isNear = (name: keyof typeof corners) =>
		corners[name].every((value, channel) => Math.abs(value - (colour[channel] ?? 999)) <= nearEnough)
	return names.find(isNear) ?? 'another colour'
}
