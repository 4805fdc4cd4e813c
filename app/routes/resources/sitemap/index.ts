import { libraryParts } from '#app/domain/libraries/library-addresses.server.ts'
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
	const libraries = (await libraryParts(context.db, pagesPerPart)).map(
		(after) => `${folder}/libraries.xml${after ? `?after=${encodeURIComponent(after)}` : ''}`,
	)
	const parts = [`${folder}/pages.xml`, ...libraries, ...ideas]
	return xml(sitemapIndexOf(parts.map((address) => ({ address }))))
}
