import { createHash } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'
import { drawNonce, openText, sealText } from '#app/domain/shared/sealed-text.server.ts'
import { PostalAddress } from './postal-address.ts'

type Keys = Pick<Context, 'addressKey' | 'formerAddressKey'>
type Sealer = Pick<Context, 'addressKey' | 'randomBytes'>

/** Tells keys apart and nothing of the key itself. */
export const idOfKey = (key: Uint8Array): string =>
	createHash('sha256').update('shelfie address key').update(key).digest('hex').slice(0, 8)

/** The key's id, a dot, the sealed text. The prize's id is sealed with it, so that no address can be put with another prize. */
export const sealAddress = ({ addressKey, randomBytes }: Sealer, prizeId: string, address: PostalAddress): string =>
	`${idOfKey(addressKey)}.${sealText({ key: addressKey, place: prizeId }, drawNonce(randomBytes), JSON.stringify(address))}`

/** Null when it was sealed with a key that is not here, for another prize, or changed since. */
export function openAddress(keys: Keys, prizeId: string, sealed: string): PostalAddress | null {
	for (const key of keysFor(keys, sealed)) {
		const text = openText({ key, place: prizeId }, sealed.slice(sealed.indexOf('.') + 1))
		const address = text === null ? null : PostalAddress.safeParse(parsed(text))
		if (address?.success) return address.data
	}
	return null
}

/** Those by which it may have been sealed: addresses of before there were key ids name none. */
export const keysFor = ({ addressKey, formerAddressKey }: Keys, sealed: string): Uint8Array[] => {
	const known = formerAddressKey ? [addressKey, formerAddressKey] : [addressKey]
	const dot = sealed.indexOf('.')
	return dot < 0 ? known : known.filter((key) => idOfKey(key) === sealed.slice(0, dot))
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return null
	}
}
