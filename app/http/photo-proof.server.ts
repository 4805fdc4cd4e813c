import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'

const tenMinutes = 600

/** An address of a picture that is not public, for a page that may show it: it works for ten to twenty minutes. */
export function privatePhotoAddress(context: Context, photoId: string, width: number, now: Date): string {
	const until = (Math.floor(now.getTime() / 1000 / tenMinutes) + 2) * tenMinutes
	return `/photos/${photoId}/${width}.jpg?until=${until}&proof=${proofOf(context.secret, photoId, until)}`
}

export function isProven(context: Context, photoId: string, query: URLSearchParams, now: Date): boolean {
	const until = Number(query.get('until'))
	if (!Number.isSafeInteger(until) || until * 1000 <= now.getTime()) return false
	const expected = Buffer.from(proofOf(context.secret, photoId, until))
	const given = Buffer.from(query.get('proof') ?? '')
	return expected.length === given.length && timingSafeEqual(expected, given)
}

const proofOf = (secret: string, photoId: string, until: number): string =>
	createHmac('sha256', secret).update(`photo:${photoId}:${until}`).digest('base64url')
