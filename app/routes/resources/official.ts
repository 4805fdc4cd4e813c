import { publicOfficial } from '#app/domain/results/official-picture.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { contextOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/official.ts'

/** Kept for a minute at most: a consent may be taken back. */
const headers = {
	'content-type': 'image/webp',
	'cache-control': 'public, max-age=60',
	'content-security-policy': "default-src 'none'",
}

/** Before the winners are announced it is as unknown as any wrong address. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const picture = isUuid(args.params.id) ? await publicOfficial(contextOf(args), args.params.id) : null
	return picture
		? new Response(new Uint8Array(picture), { headers })
		: new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}
