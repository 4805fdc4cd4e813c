import { and, eq } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { branches, libraries } from '#db/schema/index.ts'
import type { BranchForm } from './branch-form.ts'
import { changeDirectory } from './change-directory.server.ts'

const mostBranches = 500

export const addBranch = (
	context: ActingContext,
	libraryId: string,
	branch: BranchForm,
): Promise<Outcome<null, 'library-gone' | 'too-many-branches'>> =>
	changeDirectory(context, async (tx) => {
		const [library] = await tx
			.select({ id: libraries.id })
			.from(libraries)
			.where(eq(libraries.id, libraryId))
			.for('update')
		if (!library) return refuse('library-gone')
		if ((await tx.$count(branches, eq(branches.libraryId, libraryId))) >= mostBranches)
			return refuse('too-many-branches')
		await tx.insert(branches).values({ libraryId, ...branch })
		return ok(null)
	})

const one = (libraryId: string, id: string) => and(eq(branches.libraryId, libraryId), eq(branches.id, id))

export const changeBranch = (
	context: ActingContext,
	libraryId: string,
	id: string,
	branch: BranchForm,
): Promise<Outcome<null, 'branch-gone'>> =>
	changeDirectory(context, async (tx) => {
		const changed = await tx.update(branches).set(branch).where(one(libraryId, id)).returning({ id: branches.id })
		return changed.length === 0 ? refuse('branch-gone') : ok(null)
	})

export const removeBranch = (
	context: ActingContext,
	libraryId: string,
	id: string,
): Promise<Outcome<null, 'branch-gone'>> =>
	changeDirectory(context, async (tx) => {
		const removed = await tx.delete(branches).where(one(libraryId, id)).returning({ id: branches.id })
		return removed.length === 0 ? refuse('branch-gone') : ok(null)
	})
