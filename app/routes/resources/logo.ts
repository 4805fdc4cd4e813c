import { logoLocation } from '#app/domain/contest/change-logo.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { contextOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/logo.ts'

/** The bytes behind an address never change: a new logo has a new one. */
const headers = {
	'content-type': 'image/webp',
	'cache-control': 'public, max-age=31536000, immutable',
	'x-content-type-options': 'nosniff',
	'content-security-policy': "default-src 'none'",
}

export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const context = contextOf(args)
	const location = isUuid(args.params.id) ? await logoLocation(context, args.params.id) : null
	const logo = location && (await context.photos.variants.read(location))
	return logo
		? new Response(logo.body, { headers })
		: new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}
