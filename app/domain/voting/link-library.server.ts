import { and, asc, eq, isNull } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { libraries, partnerLibraries, partners } from '#db/schema/index.ts'
import { regiveIfLonglist } from './give-out-longlist.server.ts'

type Link = { readonly editionId: string; readonly partnerId: string; readonly library: string }
export type LinkRefusal = 'library-unknown' | 'library-linked' | 'partner-unknown'

/** Names a library as a partner's own: the partner is recused from what comes out of it. */
export const linkLibrary = (context: ActingContext, link: Link): Promise<Outcome<null, LinkRefusal>> =>
	changeEdition(context, link.editionId, 'partner.library-named', async (tx) => {
		const ids = await idsOf(tx, link)
		if (!ids.ok) return ids
		const linked = await tx.insert(partnerLibraries).values(ids.value).onConflictDoNothing().returning()
		if (linked.length === 0) return refuse('library-linked')
		await regiveIfLonglist(context, tx, link.editionId)
		return ok({ value: null, logged: { partner: link.partnerId, library: ids.value.libraryId } })
	})

/** What was written down as a recusal meanwhile stays one. */
export const unlinkLibrary = (
	context: ActingContext,
	link: Link,
): Promise<Outcome<null, Exclude<LinkRefusal, 'library-linked'>>> =>
	changeEdition(context, link.editionId, 'partner.library-taken-away', async (tx) => {
		const ids = await idsOf(tx, link)
		if (!ids.ok) return ids
		const { partnerId, libraryId } = ids.value
		await tx
			.delete(partnerLibraries)
			.where(and(eq(partnerLibraries.partnerId, partnerId), eq(partnerLibraries.libraryId, libraryId)))
		await regiveIfLonglist(context, tx, link.editionId)
		return ok({ value: null, logged: { partner: partnerId, library: libraryId } })
	})

async function idsOf(
	tx: Tx,
	{ editionId, partnerId, library }: Link,
): Promise<Outcome<{ partnerId: string; libraryId: string }, 'library-unknown' | 'partner-unknown'>> {
	const isIn = and(eq(partners.id, partnerId), eq(partners.editionId, editionId), isNull(partners.leftAt))
	if ((await tx.$count(partners, isIn)) === 0) return refuse('partner-unknown')
	const [found] = await tx.select({ id: libraries.id }).from(libraries).where(eq(libraries.slug, library))
	return found ? ok({ partnerId, libraryId: found.id }) : refuse('library-unknown')
}

export const librariesOf = (db: Db, partnerId: string) =>
	db
		.select({ slug: libraries.slug, name: libraries.name, place: libraries.place, country: libraries.country })
		.from(partnerLibraries)
		.innerJoin(libraries, eq(libraries.id, partnerLibraries.libraryId))
		.where(eq(partnerLibraries.partnerId, partnerId))
		.orderBy(asc(libraries.name), asc(libraries.slug))
