import { libraryPlaces, suggestLibraries } from '#app/domain/libraries/find-libraries.server.ts'
import { CountryCode } from '#app/domain/shared/country.ts'
import { contextOf } from '#app/http/guards.server.ts'
import type { Route } from './+types/libraries.ts'

const longestWords = 200
const mostCountries = 60

/** With words the libraries that are meant; without, all of some countries with their places. Nobody says where they are. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { db } = contextOf(args)
	const query = new URL(args.request.url).searchParams
	const words = query.get('q')?.slice(0, longestWords) ?? ''
	const asked = query.getAll('country').slice(0, mostCountries)
	const countries = asked.filter((country) => CountryCode.safeParse(country).success)
	const libraries = words ? await suggestLibraries(db, words, countries) : await libraryPlaces(db, countries)
	return Response.json({ libraries }, { headers: { 'cache-control': 'public, max-age=60' } })
}
