import { libraryAddresses } from '#app/domain/libraries/library-addresses.server.ts'
import { pagesPerPart } from '#app/domain/shared/sitemap.ts'
import { answerSitemap, mappedEditions } from '#app/http/sitemap.server.ts'
import type { Route } from './+types/libraries.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context } = await mappedEditions(args)
	const after = new URL(args.request.url).searchParams.get('after')
	const paths = await libraryAddresses(context.db, after, pagesPerPart)
	return answerSitemap(paths.map((path) => ({ address: `${context.origin}${path}` })))
}
