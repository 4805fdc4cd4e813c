import exifr from 'exifr'
import { plantedMarker } from '#tests/support/marked-photo.ts'

const everything = { tiff: true, exif: true, gps: true, iptc: true, xmp: true, icc: false, jfif: false }
const traces = ['Exif\0', 'http://ns.adobe.com/xap', 'Photoshop 3.0', plantedMarker, 'EXIF', 'XMP ']

/** Every address of a picture that these pages name. */
export const picturesIn = (pages: readonly { readonly text: string }[]): string[] => [
	...new Set(pages.flatMap(({ text }) => text.match(/\/photos\/[^"\s,]+/g) ?? [])),
]

/** What a camera wrote and is still there: read as metadata, and searched for byte by byte. */
export async function metadataIn(picture: Buffer): Promise<string[]> {
	const isJpeg = picture[0] === 0xff
	const read = isJpeg ? await exifr.parse(picture, everything) : undefined
	const found = traces.filter((trace) => picture.includes(trace, 0, 'latin1'))
	return [...found, ...Object.keys(read ?? {})]
}
