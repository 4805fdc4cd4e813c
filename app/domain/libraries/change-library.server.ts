import { and, eq, ne } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { searchable } from '#app/domain/shared/search-words.ts'
import { libraries } from '#db/schema/index.ts'
import { bumpDirectory } from './bump-directory.server.ts'
import { completeFacts } from './library-facts.ts'
import type { LibraryForm } from './library-form.ts'
import { lockDirectory } from './lock-import.server.ts'

/** Gives a library other facts; what is left out is known no more. Its address stays. */
export const changeLibrary = (
	context: ActingContext,
	id: string,
	library: LibraryForm,
): Promise<Outcome<null, 'library-gone' | 'library-listed' | 'isil-taken'>> =>
	context.db.transaction(async (tx) => {
		await lockDirectory(tx)
		const folded = searchable(library.name, library.place)
		const isOther = (condition: ReturnType<typeof and>) => tx.$count(libraries, and(ne(libraries.id, id), condition))
		if (await isOther(and(eq(libraries.country, library.country), eq(libraries.folded, folded))))
			return refuse('library-listed')
		if (library.isil && (await isOther(eq(libraries.isil, library.isil)))) return refuse('isil-taken')
		const facts = { ...completeFacts(library), memberShare: library.memberShare?.toFixed(2) ?? null, folded }
		const changed = await tx
			.update(libraries)
			.set(facts as Partial<typeof libraries.$inferInsert>)
			.where(eq(libraries.id, id))
			.returning({ id: libraries.id })
		if (changed.length === 0) return refuse('library-gone')
		await bumpDirectory(tx)
		return ok(null)
	})
