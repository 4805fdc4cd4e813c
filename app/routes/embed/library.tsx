import { EmbedPage } from '#app/components/embed-page.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { findLibraryEntry } from '#app/domain/libraries/queries.server.ts'
import { ideasAtLibrary } from '#app/domain/submissions/queries.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { isolated } from '#app/i18n/isolated.ts'
import type { Route } from './+types/library.ts'

export { EmbedError as ErrorBoundary } from '#app/components/embed-error.tsx'

export async function loader(args: Route.LoaderArgs) {
	const { db, clock } = contextOf(args)
	const library = await findLibraryEntry(db, args.params.library)
	if (!library) throw notFound()
	const now = await clock(db)
	const editions = await publishedEditions(db)
	const open = editions.find((edition) => openCountries(edition, now).includes(library.country))
	return { library, open: open?.slug ?? null, ideas: await ideasAtLibrary(db, library.id, 6) }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData && isolated(loaderData.library.name) }]

export default function EmbeddedLibrary({ loaderData: { library, open, ideas } }: Route.ComponentProps) {
	const page = `/libraries/${library.slug}`
	const send = open && `/editions/${open}/submit?library=${encodeURIComponent(library.slug)}`
	return <EmbedPage title={library.name} links={{ title: page, all: page, send }} ideas={ideas} />
}
