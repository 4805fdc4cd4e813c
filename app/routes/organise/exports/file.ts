import { fetchExport } from '#app/domain/exports/export-queries.server.ts'
import { requireCoordinatorOf } from '#app/http/guards.server.ts'
import { gone, notFound } from '#app/http/replies.server.ts'
import type { Route } from './+types/file.ts'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json', zip: 'application/zip' } as const

/** The file, for the one who asked; to everybody else the link leads nowhere. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { keeper, edition, ...reach } = await requireCoordinatorOf(args)
	const fetched = await fetchExport(keeper, edition.id, args.params.token, reach)
	if (!fetched.ok) throw fetched.reason === 'export-expired' ? gone(fetched.reason) : notFound(fetched.reason)
	const { name, format, size, body } = fetched.value
	return new Response(body, {
		headers: {
			'content-type': types[format],
			'content-length': String(size),
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store, no-transform',
			'referrer-policy': 'no-referrer',
		},
	})
}
