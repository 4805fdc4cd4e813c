import { hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Context } from '#app/domain/shared/context.server.ts'
import { drawNonce, openText, sealText } from '#app/domain/shared/sealed-text.server.ts'

type Keys = Pick<Context, 'secret' | 'randomBytes'>

const stepSeconds = 30

/** Not the key of the addresses: that one is changed, and they are sealed anew with it. */
const keyOf = ({ secret }: Keys): Uint8Array =>
	new Uint8Array(hkdfSync('sha256', secret, '', 'shelfie authenticator apps', 32))

/** An offer is sealed for the person it was made to, and cannot be stored for another. */
const seal = (keys: Keys, personId: string) => ({ key: keyOf(keys), place: `authenticator:${personId}` })

export const drawSecret = (keys: Keys, personId: string): string =>
	sealText(seal(keys, personId), drawNonce(keys.randomBytes), Buffer.from(keys.randomBytes(20)).toString('hex'))

const openSecret = (keys: Keys, personId: string, sealed: string): Secret | null => {
	const hex = openText(seal(keys, personId), sealed)
	return hex === null ? null : Secret.fromHex(hex)
}

/** As an app reads it, by camera or by hand; null when it was sealed for somebody else. */
export function shownSecret(keys: Keys, person: { id: string; email: string }, sealed: string) {
	const secret = openSecret(keys, person.id, sealed)
	if (!secret) return null
	const address = new TOTP({ issuer: 'Shelfie', label: person.email, secret }).toString()
	return { address, typed: secret.base32.replace(/(.{4})(?=.)/g, '$1 ') }
}

/** The half minute whose code this is: the present one, or one next to it, as clocks differ; null: of none of them. */
export function stepOfCode(
	keys: Keys,
	{ personId, sealed, code, now }: { personId: string; sealed: string; code: string; now: Date },
): number | null {
	const secret = openSecret(keys, personId, sealed)
	if (!secret) return null
	const timestamp = now.getTime()
	const away = new TOTP({ secret }).validate({ token: code, timestamp, window: 1 })
	return away === null ? null : Math.floor(timestamp / 1_000 / stepSeconds) + away
}
