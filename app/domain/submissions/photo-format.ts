export const photoFormats = ['jpeg', 'png', 'webp', 'avif', 'heic'] as const
export type PhotoFormat = (typeof photoFormats)[number]

/** The first bytes that are enough to recognise a photo. */
export const sniffedBytes = 256

const avifBrands = ['avif', 'avis']
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']

/** Recognises a photo by what it holds; its name and its declared type are hearsay. */
export function sniffPhoto(bytes: Uint8Array): PhotoFormat | null {
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
	if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'

	const brands = brandsOf(bytes)
	if (brands.some((brand) => avifBrands.includes(brand))) return 'avif'
	if (brands.some((brand) => heicBrands.includes(brand))) return 'heic'
	return null
}

/** ISO 14496-12: a `ftyp` box names the major brand, its version, then the compatible brands. */
function brandsOf(bytes: Uint8Array): string[] {
	if (text(bytes, 4, 8) !== 'ftyp') return []
	const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), bytes.length, sniffedBytes)
	const brands: string[] = []
	for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(text(bytes, at, at + 4))
	return brands
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
