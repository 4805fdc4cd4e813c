import { createCipheriv, createDecipheriv } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

interface Seal {
	/** 32 bytes. */
	readonly key: Uint8Array
	/** Sealed with the text, so that it cannot be put in another place. */
	readonly place: string
}

/** Nonce, tag and ciphertext in base64url. */
export function sealText({ key, place }: Seal, nonce: Uint8Array, text: string): string {
	const seal = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(place))
	const sealed = Buffer.concat([seal.update(text), seal.final()])
	return Buffer.concat([nonce, seal.getAuthTag(), sealed]).toString('base64url')
}

export const drawNonce = (randomBytes: (size: number) => Uint8Array): Uint8Array => randomBytes(nonceBytes)

/** Null when it was sealed with another key, for another place, or changed since. */
export function openText({ key, place }: Seal, sealed: string): string | null {
	const bytes = Buffer.from(sealed, 'base64url')
	try {
		const open = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
		open.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
		return Buffer.concat([open.update(bytes.subarray(nonceBytes + tagBytes)), open.final()]).toString()
	} catch {
		return null
	}
}
