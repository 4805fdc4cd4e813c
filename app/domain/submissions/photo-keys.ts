import type { PreparedVariant, VariantFormat } from './photo.ts'

const extensions: Record<VariantFormat, string> = { webp: 'webp', jpeg: 'jpeg' }

/** Names of a photo's files in the stores. */
export const masterKey = (photoId: string): string => `${photoId}/master.jpeg`
export const variantKey = (photoId: string, { width, format }: Pick<PreparedVariant, 'width' | 'format'>): string =>
	`${photoId}/${width}.${extensions[format]}`

export const typeOf = (format: VariantFormat): string => `image/${format}`

/** Until it is published a variant lies in the private store; its location says so. */
const privately = 'private:'
export const privateLocation = (key: string): string => privately + key
export const privateKeyOf = (location: string): string | null =>
	location.startsWith(privately) ? location.slice(privately.length) : null

/** What a job about a photo is told. */
export interface PhotoWork {
	readonly photoId?: string
}
