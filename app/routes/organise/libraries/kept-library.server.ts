import { type KeptLibrary, libraryToKeep } from '#app/domain/libraries/keeping-queries.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type RouteArgs, requireDirectoryKeeper } from '#app/http/guards.server.ts'
import { forbidden, notFound } from '#app/http/replies.server.ts'

interface Keeping {
	readonly keeper: ActingContext
	readonly library: KeptLibrary
	readonly countries: string[] | null
	/** The library's pages of the desk begin with this. */
	readonly base: string
}

/** The library in the URL, for those who look after its country. */
export async function keptLibrary(args: RouteArgs): Promise<Keeping> {
	const { keeper, countries } = await requireDirectoryKeeper(args)
	const library = await libraryToKeep(keeper.db, args.params.library ?? '')
	if (!library) throw notFound()
	if (countries && !countries.includes(library.facts.country)) throw forbidden()
	return { keeper, library, countries, base: `/organise/libraries/${encodeURIComponent(library.slug)}` }
}

export const mayKeep = (countries: readonly string[] | null, country: string): boolean =>
	countries === null || countries.includes(country)
