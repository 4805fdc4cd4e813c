import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'
import { PostalAddress } from './postal-address.ts'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

type Sealer = Pick<Context, 'addressKey' | 'randomBytes'>

/** Nonce, tag and ciphertext in base64url; the prize's id is sealed with it, so that no address can be put with another prize. */
export function sealAddress(context: Sealer, prizeId: string, address: PostalAddress): string {
	const nonce = context.randomBytes(nonceBytes)
	const seal = createCipheriv(cipher, context.addressKey, nonce).setAAD(Buffer.from(prizeId))
	const text = Buffer.concat([seal.update(JSON.stringify(address)), seal.final()])
	return Buffer.concat([nonce, seal.getAuthTag(), text]).toString('base64url')
}

/** Null when it was sealed with another key, for another prize, or changed since. */
export function openAddress(
	{ addressKey }: Pick<Context, 'addressKey'>,
	prizeId: string,
	sealed: string,
): PostalAddress | null {
	const bytes = Buffer.from(sealed, 'base64url')
	try {
		const open = createDecipheriv(cipher, addressKey, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
		open.setAAD(Buffer.from(prizeId)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
		const text = Buffer.concat([open.update(bytes.subarray(nonceBytes + tagBytes)), open.final()])
		return PostalAddress.parse(JSON.parse(text.toString()))
	} catch {
		return null
	}
}
