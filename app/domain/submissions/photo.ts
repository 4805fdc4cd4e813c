import type { Outcome } from '#app/domain/shared/outcome.ts'
import type { PhotoFormat } from './photo-format.ts'
import type { Region } from './region.ts'

export const photoLimits = {
	bytes: 25 * 1024 * 1024,
	pixels: 50_000_000,
	/** The master's longer side. */
	masterSide: 4000,
} as const

export const variantWidths = [320, 640, 1280, 1920] as const
export const variantFormats = ['webp', 'jpeg'] as const
export type VariantFormat = (typeof variantFormats)[number]

export type PhotoRefusal = 'photo-not-recognised' | 'photo-too-large' | 'photo-unreadable'

/** Nothing is enlarged: a master smaller than the smallest variant is served in its own width. */
export function widthsFor(masterWidth: number): readonly number[] {
	const widths = variantWidths.filter((width) => width <= masterWidth)
	return widths.length > 0 ? widths : [masterWidth]
}

/** Width and height as a viewer sees them, upright. */
export interface InspectedPhoto {
	readonly format: PhotoFormat
	readonly width: number
	readonly height: number
}

export interface PreparedVariant {
	readonly width: number
	readonly height: number
	readonly format: VariantFormat
	readonly bytes: Uint8Array
}

export interface PreparedPhoto {
	/** JPEG, upright, sRGB, without metadata. */
	readonly master: Uint8Array
	readonly width: number
	readonly height: number
	/** A data URI of a few hundred characters, shown until a variant has arrived. */
	readonly placeholder: string
	readonly variants: readonly PreparedVariant[]
}

export interface ImageProcessor {
	/** Reads headers only: cheap enough while the sender waits. */
	readonly inspect: (path: string) => Promise<Outcome<InspectedPhoto, PhotoRefusal>>
	readonly prepare: (path: string) => Promise<Outcome<PreparedPhoto, PhotoRefusal>>
	/** A master anew, with regions in which nothing can be recognised, and its variants. */
	readonly blur: (master: Uint8Array, regions: readonly Region[]) => Promise<Outcome<PreparedPhoto, PhotoRefusal>>
	/** A small WebP that keeps what is transparent; of no phone's photo. */
	readonly logo: (path: string, longestSide: number) => Promise<Outcome<PreparedLogo, PhotoRefusal>>
}

export interface PreparedLogo {
	readonly width: number
	readonly height: number
	readonly bytes: Uint8Array
}

export interface PhotoStore {
	readonly incoming: IncomingPhotos
	readonly masters: PrivatePhotos
	readonly variants: PublicPhotos
	/** Where public pictures can lie, each by itself; `variants` reads from all of them. */
	readonly places: Readonly<Partial<Record<PhotoPlace, PublicPhotos>>>
}

export const photoPlaces = ['disk', 'uploadthing'] as const
export type PhotoPlace = (typeof photoPlaces)[number]

/** Told apart from a key on disk, so that photos stored before another place was chosen stay readable. */
export const uploadThingScheme = 'uploadthing:'
export const placeOf = (location: string): PhotoPlace =>
	location.startsWith(uploadThingScheme) ? 'uploadthing' : 'disk'

/** Originals, from the first byte received until the master exists. */
export interface IncomingPhotos {
	readonly create: () => Promise<IncomingPhoto>
	/** Where a committed original lies. */
	readonly path: (key: string) => string
	readonly remove: (key: string) => Promise<void>
	/** Keys, committed or not, that nobody has touched since: what no photo refers to may go. */
	readonly untouchedSince: (instant: Date) => Promise<readonly string[]>
}

export interface IncomingPhoto {
	readonly key: string
	/** Where the bytes written so far can be read; after the commit ask the store. */
	readonly path: string
	readonly write: (chunk: Uint8Array) => Promise<void>
	/** Durable once this has resolved: only then may the sender be told so. */
	readonly commit: () => Promise<void>
	readonly discard: () => Promise<void>
}

export interface PrivatePhotos {
	readonly put: (key: string, bytes: Uint8Array) => Promise<void>
	readonly get: (key: string) => Promise<Uint8Array | null>
	readonly remove: (key: string) => Promise<void>
}

export interface PublicPhotos {
	/** Answers the location, which is what to keep: a store may choose names of its own. */
	readonly put: (key: string, bytes: Uint8Array, type: string) => Promise<string>
	readonly read: (location: string) => Promise<StoredPhoto | null>
	readonly remove: (location: string) => Promise<void>
}

export interface StoredPhoto {
	readonly type: string
	readonly body: ReadableStream<Uint8Array>
}
