import { exportOf } from '#app/domain/exports/export-queries.server.ts'
import { type RouteArgs, requireCoordinatorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The export of the URL, for the one it was asked by. */
export async function exportInUrl(args: RouteArgs) {
	const { keeper, edition, now } = await requireCoordinatorOf(args)
	const found = await exportOf(keeper, edition.id, args.params.export ?? '', now)
	if (!found) throw notFound('export-gone')
	const all = exportsAddress(edition.slug)
	return { keeper, edition, found, all, here: `${all}/${found.id}` }
}

export const exportsAddress = (slug: string): string => `/organise/editions/${slug}/exports`
