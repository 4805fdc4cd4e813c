import type { Edition } from '#app/domain/contest/edition.ts'
import { networkAddresses } from '#app/domain/libraries/library-addresses.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { SitemapPage } from '#app/domain/shared/sitemap.ts'
import { answerSitemap, mappedEditions } from '#app/http/sitemap.server.ts'
import type { Route } from './+types/pages.ts'

const always = ['/', '/libraries', '/legal/privacy', '/legal/terms', '/legal/imprint']

export async function loader(args: Route.LoaderArgs) {
	const { context, editions, now } = await mappedEditions(args)
	const pages: SitemapPage[] = always.map((path) => ({ address: `${context.origin}${path}` }))
	pages.push(...(await networkAddresses(context.db)).map((path) => ({ address: `${context.origin}${path}` })))
	for (const edition of editions) pages.push(...(await pagesOf(context, edition, now)))
	return answerSitemap(pages)
}

async function pagesOf({ db, origin }: Context, edition: Edition, now: Date): Promise<SitemapPage[]> {
	const base = `${origin}/editions/${edition.slug}`
	const pages = [{ address: base }, ...(edition.kind === 'contest' ? [{ address: `${base}/ideas` }] : [])]
	if (!isAnnounced(edition, now)) return pages
	const winners = await winnersOf(db, edition)
	return [
		...pages,
		{ address: `${base}/winners` },
		{ address: `${base}/prizes` },
		...winners.flatMap(({ country, recorded }) => [
			{ address: `${base}/winners/${country}` },
			...(recorded ? [] : [{ address: `${base}/results/${country}` }]),
		]),
	]
}
