import { pagesPerPart, sitemapIndexOf } from '#app/domain/shared/sitemap.ts'
import { ideaParts } from '#app/domain/submissions/idea-addresses.server.ts'
import { mappedEditions, xml } from '#app/http/sitemap.server.ts'
import type { Route } from './+types/index.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, editions } = await mappedEditions(args)
	const folder = `${context.origin}/sitemap`
	const ideas = []
	for (const { id, slug } of editions)
		for (const after of await ideaParts(context.db, id, pagesPerPart))
			ideas.push(`${folder}/ideas/${slug}.xml${after ? `?after=${after}` : ''}`)
	const parts = [`${folder}/pages.xml`, `${folder}/libraries.xml`, ...ideas]
	return xml(sitemapIndexOf(parts.map((address) => ({ address }))))
}
