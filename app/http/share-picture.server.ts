import { createHash } from 'node:crypto'
import { drawSharePicture } from '#app/adapters/share-pictures/draw.tsx'
import { inLine } from '#app/adapters/share-pictures/in-line.ts'
import { keptBytes } from '#app/adapters/share-pictures/kept-bytes.ts'
import type { SharePicture } from '#app/adapters/share-pictures/share-picture.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { findVariant, readVariant } from '#app/domain/submissions/variant-queries.server.ts'
import { defaultLocale, isLocale, type Locale } from '#app/i18n/locale.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'

/** Changed whenever pictures shall look different from the same facts. */
const look = 'card-1'
const photoWidth = 640
const kept = keptBytes(32 * 1024 * 1024)
const drawn = new Map<string, Promise<Buffer | null>>()
/** One at a time: while letters are set nothing else runs. */
const queue = inLine({ abreast: 1, waiting: 60 })

/** A picture's words follow its address alone, so that whoever fetches it for many gets the same for all. */
export function pictureLocale(request: Request): Locale {
	const wanted = new URL(request.url).searchParams.get('lang')
	return isLocale(wanted) ? wanted : defaultLocale
}

/**
 * The picture of these facts. Whether anybody may see them has been asked just now, each time; only what has been drawn
 * is kept, under the facts themselves, so that nothing stale or hidden is ever answered.
 */
export async function answerSharePicture(
	args: RouteArgs,
	picture: SharePicture,
	photoId: string | null | undefined,
): Promise<Response> {
	const context = contextOf(args)
	const variant = photoId ? await findVariant(context.db, photoId, photoWidth, 'jpeg') : null
	const location = variant?.shown ? variant.location : null
	const key = createHash('sha256')
		.update(JSON.stringify([look, picture, location]))
		.digest('base64url')
		.slice(0, 24)
	const headers = {
		'content-type': 'image/jpeg',
		'cache-control': 'public, max-age=60',
		'content-security-policy': "default-src 'none'",
		etag: `"${key}"`,
	}
	if (args.request.headers.get('if-none-match')?.includes(headers.etag))
		return new Response(null, { status: 304, headers })
	const bytes = kept.get(key) ?? (await drawOnce(key, context, picture, location))
	if (!bytes) return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } })
	return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-length': String(bytes.length) } })
}

/** Whoever asks for the same meanwhile waits for the same drawing. */
function drawOnce(key: string, context: Context, picture: SharePicture, location: string | null) {
	const drawing =
		drawn.get(key) ??
		queue(async () => drawSharePicture(picture, location === null ? null : await photoOf(context, location)))
			.then((bytes) => {
				if (bytes) kept.keep(key, bytes)
				return bytes
			})
			.finally(() => drawn.delete(key))
	drawn.set(key, drawing)
	return drawing
}

async function photoOf(context: Context, location: string): Promise<Uint8Array | null> {
	const body = await readVariant(context, location)
	return body === null ? null : new Uint8Array(await new Response(body).arrayBuffer())
}
