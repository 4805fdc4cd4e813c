import { createContext, type RouterContextProvider } from 'react-router'
import type { Edition } from '#app/domain/contest/edition.ts'
import { findEdition, publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { installation } from './installation.server.ts'

export interface Asked {
	readonly context: Readonly<RouterContextProvider>
}

/** What one request has read already: root, layout, guard and page ask for the same. */
const editions = createContext<Promise<Edition[]> | null>(null)
const deskEditions = createContext<Map<string, Promise<Edition | null>> | null>(null)
const instant = createContext<Promise<Date> | null>(null)

/** The published editions, newest call first, as this request first saw them. */
export function editionsSeen({ context }: Asked): Promise<Edition[]> {
	const seen = context.get(editions) ?? publishedEditions(context.get(installation).db)
	context.set(editions, seen)
	return seen
}

/** The database's now, as this request first saw it: all its parts speak of one instant. */
export function instantSeen({ context }: Asked): Promise<Date> {
	const { db, clock } = context.get(installation)
	const seen = context.get(instant) ?? clock(db)
	context.set(instant, seen)
	return seen
}

/** The edition of the URL, also one that only its organisers know of; null where there is none. */
export function deskEditionSeen({
	context,
	params,
}: Asked & { readonly params: Readonly<Record<string, string | undefined>> }): Promise<Edition | null> {
	if (params.edition === undefined) return Promise.resolve(null)
	const known = context.get(deskEditions) ?? new Map()
	const seen = known.get(params.edition) ?? findEdition(context.get(installation).db, params.edition)
	context.set(deskEditions, known.set(params.edition, seen))
	return seen
}
