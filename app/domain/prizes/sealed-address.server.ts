import type { Context } from '#app/domain/shared/context.server.ts'
import { drawNonce, openText, sealText } from '#app/domain/shared/sealed-text.server.ts'
import { PostalAddress } from './postal-address.ts'

type Sealer = Pick<Context, 'addressKey' | 'randomBytes'>

/** The prize's id is sealed with it, so that no address can be put with another prize. */
export const sealAddress = ({ addressKey, randomBytes }: Sealer, prizeId: string, address: PostalAddress): string =>
	sealText({ key: addressKey, place: prizeId }, drawNonce(randomBytes), JSON.stringify(address))

/** Null when it was sealed with another key, for another prize, or changed since. */
export function openAddress(
	{ addressKey }: Pick<Context, 'addressKey'>,
	prizeId: string,
	sealed: string,
): PostalAddress | null {
	const text = openText({ key: addressKey, place: prizeId }, sealed)
	if (text === null) return null
	try {
		return PostalAddress.parse(JSON.parse(text))
	} catch {
		return null
	}
}
