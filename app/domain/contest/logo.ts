export const logoLimits = { bytes: 5 * 1024 * 1024, longestSide: 480 } as const

export type LogoRefusal = 'logo-missing' | 'logo-too-large' | 'logo-is-svg' | 'logo-not-recognised'

const markup = /^\s*(<\?xml\b[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE\s+svg\b|<svg\b)/i

/** What can be said of a file before it is opened as a picture. */
export const faultInLogo = (bytes: Uint8Array): LogoRefusal | undefined => {
	if (bytes.length === 0) return 'logo-missing'
	if (bytes.length > logoLimits.bytes) return 'logo-too-large'
	if (markup.test(new TextDecoder().decode(bytes.subarray(0, 2048)))) return 'logo-is-svg'
}

/** A new logo gets a new address, so that whoever has one may keep it. */
export const logoAddress = (id: string): string => `/logos/${id}.webp`
