import satori from 'satori'
import { blankPicture, openPicture } from '#app/adapters/photos/guarded-sharp.ts'
import { drawable } from './drawable.ts'
import { fitTitle } from './fit-title.tsx'
import { fonts } from './fonts.ts'
import { ink, photoPlace, pictureSize, type SharePicture } from './share-picture.ts'
import { Sheet, titleHeight, titleWidth } from './sheet.tsx'

const heaviest = 150_000

/** A JPEG of 1200 × 630 pixels and at most 150 kB, without metadata. */
export async function drawSharePicture(picture: SharePicture, photo: Uint8Array | null): Promise<Buffer> {
	const svg = await drawSheet(picture, photo !== null)
	const { left, top, width, height } = photoPlace
	const print =
		photo && (await openPicture(photo).resize({ width, height, fit: 'cover', position: 'attention' }).toBuffer())
	const { data, info } = await blankPicture(pictureSize.width, pictureSize.height, ink.paper)
		.composite([...(print ? [{ input: print, left, top }] : []), { input: Buffer.from(svg) }])
		.raw()
		.toBuffer({ resolveWithObject: true })
	const raw = { width: info.width, height: info.height, channels: info.channels }
	for (const quality of [84, 72, 58, 40]) {
		const jpeg = await openPicture(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer()
		if (jpeg.length <= heaviest) return jpeg
	}
	return openPicture(data, { raw }).jpeg({ quality: 20, mozjpeg: true }).toBuffer()
}

/** Paths only: no text is left that a renderer would have to find letters for. */
export async function drawSheet(wish: SharePicture, photo: boolean): Promise<string> {
	const title = drawable(wish.title) ?? drawable(wish.otherwise) ?? 'Shelfie'
	const picture = { ...wish, from: drawable(wish.from) ?? '', of: drawable(wish.of) ?? '' }
	const fitted = await fitTitle(title, { width: titleWidth(photo), height: titleHeight })
	return satori(<Sheet picture={picture} title={title} fitted={fitted} photo={photo} />, {
		...pictureSize,
		fonts: fonts(),
	})
}
