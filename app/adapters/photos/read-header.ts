import { open } from 'node:fs/promises'
import type { Metadata } from 'sharp'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { type InspectedPhoto, type PhotoRefusal, photoLimits } from '#app/domain/submissions/photo.ts'
import { type PhotoFormat, sniffedBytes, sniffPhoto } from '#app/domain/submissions/photo-format.ts'
import { readMetadata } from './guarded-sharp.ts'

export interface PhotoHeader extends InspectedPhoto {
	/** Which of the pictures in a HEIC file is the photo. */
	readonly page: number
	readonly profile: Buffer | undefined
}

export async function readHeader(path: string): Promise<Outcome<PhotoHeader, PhotoRefusal>> {
	const { sniffed, size } = await sniffFile(path)
	if (sniffed === null) return refuse('photo-not-recognised')
	if (size > photoLimits.bytes) return refuse('photo-too-large')

	const metadata = await readMetadata(path).catch(() => null)
	if (!metadata) return refuse('photo-unreadable')

	const format = formatOf(metadata)
	if (format === null || !isAkin(format, sniffed)) return refuse('photo-not-recognised')

	const { width, height } = metadata.autoOrient
	if (width * height > photoLimits.pixels) return refuse('photo-too-large')

	return ok({ format, width, height, page: metadata.pagePrimary ?? 0, profile: metadata.icc })
}

async function sniffFile(path: string) {
	const file = await open(path)
	try {
		const start = Buffer.alloc(sniffedBytes)
		const { bytesRead } = await file.read(start, 0, sniffedBytes, 0)
		return { sniffed: sniffPhoto(start.subarray(0, bytesRead)), size: (await file.stat()).size }
	} finally {
		await file.close()
	}
}

function formatOf({ format, compression }: Metadata): PhotoFormat | null {
	if (format === 'heif') return compression === 'av1' ? 'avif' : 'heic'
	return format === 'jpeg' || format === 'png' || format === 'webp' ? format : null
}

const isHeif = (format: PhotoFormat) => format === 'avif' || format === 'heic'
/** AVIF and HEIC share a container, and only what is inside tells which one it is. */
const isAkin = (found: PhotoFormat, sniffed: PhotoFormat) => found === sniffed || (isHeif(found) && isHeif(sniffed))
