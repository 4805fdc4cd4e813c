import sharp from 'sharp'

export const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type Orientation = (typeof orientations)[number]

/** Planted wherever a file can keep text; found nowhere in what is served. */
export const plantedMarker = 'planted-7d1f3a'

const [width, height] = [720, 480]

/** One colour for each corner of the upright picture. */
export const corners = {
	red: [200, 40, 40],
	green: [40, 160, 60],
	blue: [40, 60, 200],
	white: [240, 240, 240],
} as const
type Corner = keyof typeof corners

interface Photo {
	readonly format?: 'jpeg' | 'png' | 'webp' | 'avif'
	readonly orientation?: Orientation
	readonly profile?: 'srgb' | 'p3'
}

/** A picture with a red, green, blue and white corner as a camera of that orientation stores it, with all metadata. */
export function markedPhoto({ format = 'jpeg', orientation = 1, profile = 'srgb' }: Photo = {}): Promise<Buffer> {
	const lying = orientation >= 5 ? { width: height, height: width } : { width, height }
	const picture = sharp(pixelsFor(orientation, lying), { raw: { ...lying, channels: 3 } })
		.withIccProfile(profile)
		.withExif({
			IFD0: { Make: plantedMarker, Artist: plantedMarker },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '56/1 30/1 0/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '25/1 52/1 0/1',
			},
		})
		.withXmp(
			`<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${plantedMarker}</x:xmpmeta>`,
		)
		.withMetadata({ orientation })
	return format === 'jpeg' ? picture.jpeg().toBuffer().then(withSegments) : picture.toFormat(format).toBuffer()
}

function pixelsFor(orientation: Orientation, lying: { width: number; height: number }) {
	const pixels = Buffer.alloc(lying.width * lying.height * 3)
	for (let y = 0; y < lying.height; y++) {
		for (let x = 0; x < lying.width; x++) pixels.set(corners[cornerAt(orientation, x, y)], (y * lying.width + x) * 3)
	}
	return pixels
}

function cornerAt(orientation: Orientation, x: number, y: number): Corner {
	const [seenX, seenY] = seenAt(orientation, x, y)
	if (seenY < height / 2) return seenX < width / 2 ? 'red' : 'green'
	return seenX < width / 2 ? 'blue' : 'white'
}

/** Where EXIF's "row 0 is …, column 0 is …" puts a stored pixel. */
function seenAt(orientation: Orientation, x: number, y: number): readonly [number, number] {
	const [right, bottom] = [width - 1, height - 1]
	const places = {
		1: [x, y],
		2: [right - x, y],
		3: [right - x, bottom - y],
		4: [x, bottom - y],
		5: [y, x],
		6: [right - y, x],
		7: [right - y, bottom - x],
		8: [y, bottom - x],
	} as const
	return places[orientation]
}

/** A comment and an IPTC block, which sharp does not write. */
function withSegments(jpeg: Buffer): Buffer {
	const iptc = `Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x13\x1c\x02\x78\x00\x0e${plantedMarker}\x00`
	return Buffer.concat([jpeg.subarray(0, 2), segment(0xed, iptc), segment(0xfe, plantedMarker), jpeg.subarray(2)])
}

function segment(marker: number, text: string): Buffer {
	const header = Buffer.from([0xff, marker, 0, 0])
	header.writeUInt16BE(text.length + 2, 2)
	return Buffer.concat([header, Buffer.from(text, 'latin1')])
}
