import type { Edition } from '#app/domain/contest/edition.ts'
import type { LibraryEntry } from '#app/domain/libraries/library.ts'
import { findLibraryEntry, listLibraries } from '#app/domain/libraries/queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'

/** Where the idea comes from: a library of the directory, or one that was only named. */
export interface ChosenPlace {
	readonly library: LibraryEntry | null
	readonly namedLibrary: string | null
	readonly country: string
	readonly consentAge: number
}

export async function chosenPlace(
	context: Context,
	edition: Edition,
	query: URLSearchParams,
): Promise<ChosenPlace | null> {
	const slug = query.get('library')
	const library = slug ? await findLibraryEntry(context.db, slug) : null
	const namedLibrary = library ? null : query.get('named')?.trim().slice(0, 150) || null
	if (!library && !namedLibrary) return null
	const code = library?.country ?? query.get('country')
	const country = edition.countries.find((each) => each.country === code)
	return country ? { library, namedLibrary, country: country.country, consentAge: country.consentAge } : null
}

export interface LibraryChoice {
	readonly words: string
	readonly country: string
	/** Null before anything was asked for. */
	readonly found: readonly LibraryEntry[] | null
	readonly more: string | null
}

export async function librariesToChoose(
	context: Context,
	open: readonly string[],
	query: URLSearchParams,
): Promise<LibraryChoice> {
	const words = query.get('q')?.slice(0, 200) ?? ''
	const asked = query.get('country') ?? ''
	const country = open.includes(asked) ? asked : open.length === 1 ? (open[0] ?? '') : ''
	if (!words && !country) return { words, country, found: null, more: null }
	const wish = { words, country: country || undefined, after: query.get('after') ?? undefined }
	const page = await listLibraries(context.db, wish)
	const older = page.older && `?${new URLSearchParams({ q: words, country, after: page.older })}`
	return { words, country, found: page.libraries.filter((library) => open.includes(library.country)), more: older }
}
