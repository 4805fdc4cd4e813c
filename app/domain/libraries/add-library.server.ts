import { and, eq, type SQL } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import type { Tx } from '#db/client.server.ts'
import { libraries } from '#db/schema/index.ts'
import { bumpDirectory } from './bump-directory.server.ts'
import { freeSlugs } from './free-slugs.server.ts'
import type { LibraryForm } from './library-form.ts'
import { lockDirectory } from './lock-import.server.ts'

type Added = { id: string; slug: string }

/** An organiser puts a library into the directory. */
export async function addLibrary(
	context: ActingContext,
	library: LibraryForm,
): Promise<Outcome<Added, 'library-listed' | 'isil-taken'>> {
	const folded = searchable(library.name, library.place)
	return context.db.transaction(async (tx) => {
		await lockDirectory(tx)
		const listed = and(eq(libraries.country, library.country), eq(libraries.folded, folded))
		if (await isThere(tx, listed)) return refuse('library-listed')
		if (library.isil && (await isThere(tx, eq(libraries.isil, library.isil)))) return refuse('isil-taken')

		const [slug = ''] = await freeSlugs(tx, [library])
		const { memberShare, ...facts } = library
		const [added] = await tx
			.insert(libraries)
			.values({ ...facts, memberShare: memberShare?.toFixed(2), slug, folded, createdAt: await context.clock(tx) })
			.returning({ id: libraries.id, slug: libraries.slug })
		await bumpDirectory(tx)
		return ok(added!)
	})
}

async function isThere(tx: Tx, condition: SQL | undefined): Promise<boolean> {
	const found = await tx.select({ id: libraries.id }).from(libraries).where(condition).limit(1)
	return found.length > 0
}
