import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { Route } from './+types/bundle.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await announcedEdition(args)
	const result = await countryResult(context.db, edition, args.params.country)
	if (!result) throw notFound()
	const name = `${edition.slug}-${args.params.country}.json`
	return new Response(JSON.stringify(result.bundle, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
		},
	})
}
