import { createHmac } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'
import { drawNonce, openText, sealText } from '#app/domain/shared/sealed-text.server.ts'
import type { trackingSources } from '#db/schema/index.ts'

/** Apart from the key of the addresses, which may be changed without a word to the senders. */
const keyOf = (secret: string): Uint8Array => createHmac('sha256', secret).update('tracking sources').digest()

export const sealSecret = (
	{ secret, randomBytes }: Pick<Context, 'secret' | 'randomBytes'>,
	sourceId: string,
	text: string,
): string => sealText({ key: keyOf(secret), place: sourceId }, drawNonce(randomBytes), text)

type Source = Pick<typeof trackingSources.$inferSelect, 'id' | 'secret' | 'previousSecret' | 'previousUntil'>

/** The source's secret, and the one before as long as it works. */
export function secretsOf({ secret }: Pick<Context, 'secret'>, source: Source, now: Date): string[] {
	const isStillGood = source.previousUntil !== null && source.previousUntil > now
	const sealed = [source.secret, isStillGood ? source.previousSecret : null]
	return sealed.flatMap((each) => (each && openText({ key: keyOf(secret), place: source.id }, each)) ?? [])
}

/** 256 bits, told once. */
export const drawSecret = ({ randomBytes }: Pick<Context, 'randomBytes'>): string =>
	`whsec_${Buffer.from(randomBytes(32)).toString('base64url')}`
