import type { Edition } from '#app/domain/contest/edition.ts'
import { isForShow } from '#app/domain/contest/for-show.ts'
import { type SitemapPage, sitemapOf } from '#app/domain/shared/sitemap.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { notFound } from './replies.server.ts'
import { editionsSeen } from './seen-editions.server.ts'

/** The editions that search engines may know of; a demonstration has no map at all. */
export async function mappedEditions(args: RouteArgs) {
	const context = contextOf(args)
	const published = await editionsSeen(args)
	if (isForShow(published, undefined)) throw notFound()
	return { context, editions: published.filter(({ demo }) => !demo), now: await context.clock(context.db) }
}

export async function mappedEdition(args: RouteArgs) {
	const { editions, ...mapped } = await mappedEditions(args)
	const edition = editions.find(({ slug }: Edition) => slug === args.params.edition)
	if (!edition) throw notFound()
	return { ...mapped, edition }
}

export const xml = (text: string): Response =>
	new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })

export const answerSitemap = (pages: readonly SitemapPage[]): Response => xml(sitemapOf(pages))
