import { findImport } from '#app/domain/libraries/import-queries.server.ts'
import { type RouteArgs, requireOrganiser } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'

/** The import of the URL, for organisers: a file may hold libraries of every country. */
export async function importInUrl(args: RouteArgs) {
	const organiser = await requireOrganiser(args)
	const found = await findImport(organiser.db, args.params.import ?? '')
	if (!found) throw notFound()
	return { organiser, found, here: importAddress(found.id) }
}

export const importAddress = (id: string): string => `/organise/libraries/imports/${id}`
