import { officialOf } from '#app/domain/results/official-picture.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/official.ts'

/** An official's picture before anybody else may see it. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { organiser, edition } = await requireOrganiserOf(args)
	const picture = isUuid(args.params.id) ? await officialOf(organiser, edition.id, args.params.id) : null
	const headers = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
	return picture
		? new Response(new Uint8Array(picture), { headers: { ...headers, 'content-type': 'image/webp' } })
		: new Response(null, { status: 404, headers })
}
