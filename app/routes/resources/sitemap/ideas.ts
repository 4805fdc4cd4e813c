import { pagesPerPart } from '#app/domain/shared/sitemap.ts'
import { ideaAddresses } from '#app/domain/submissions/idea-addresses.server.ts'
import { answerSitemap, mappedEdition } from '#app/http/sitemap.server.ts'
import type { Route } from './+types/ideas.ts'

export async function loader(args: Route.LoaderArgs) {
	const { context, edition } = await mappedEdition(args)
	const after = new URL(args.request.url).searchParams.get('after')
	const ideas = await ideaAddresses(context.db, edition.id, after, pagesPerPart)
	return answerSitemap(
		ideas.map(({ code, publishedAt }) => ({
			address: `${context.origin}/editions/${edition.slug}/ideas/${code}`,
			changedAt: publishedAt,
		})),
	)
}
