import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Tx } from '#db/client.server.ts'
import { libraryImportRows, libraryImports } from '#db/schema/index.ts'
import { type ImportState, isRunning } from './import-state.ts'
import { isStillWorkedOn, lockImport, promiseStep, setRunning } from './lock-import.server.ts'

type Moved = Outcome<null, 'import-gone' | 'import-moved-on' | 'import-running'>
type Locked = { readonly state: ImportState }

const move = (
	context: ActingContext,
	importId: string,
	step: (tx: Tx, found: Locked) => Promise<Moved>,
): Promise<Moved> =>
	context.db.transaction(async (tx) => {
		const found = await lockImport(tx, importId)
		return found ? step(tx, found) : refuse('import-gone')
	})

/** The preview is right: go. */
export const confirmImport = (context: ActingContext, importId: string): Promise<Moved> =>
	move(context, importId, async (tx, { state }) => {
		if (state !== 'preview') return refuse('import-moved-on')
		await setRunning(context, tx, importId, 'importing', await countRows(tx, importId, false))
		return ok(null)
	})

/** Goes on where the work stopped, when nobody is at it any more. */
export const resumeImport = (context: ActingContext, importId: string): Promise<Moved> =>
	move(context, importId, async (tx, { state }) => {
		if (!isRunning(state)) return refuse('import-moved-on')
		if (await isStillWorkedOn(tx, importId)) return refuse('import-running')
		await promiseStep(context, tx, importId, state)
		return ok(null)
	})

/** Takes everything back that an import did, also one that stopped half-way. */
export const takeBackImport = (context: ActingContext, importId: string): Promise<Moved> =>
	move(context, importId, async (tx, { state }) => {
		if (state !== 'done' && state !== 'importing') return refuse('import-moved-on')
		if (state === 'importing' && (await isStillWorkedOn(tx, importId))) return refuse('import-running')
		await setRunning(context, tx, importId, 'undoing', await countRows(tx, importId, true))
		return ok(null)
	})

/** Forgets an import that never touched the directory. */
export const discardImport = (context: ActingContext, importId: string): Promise<Moved> =>
	move(context, importId, async (tx, { state }) => {
		if (state !== 'preview' && state !== 'failed') return refuse('import-moved-on')
		await tx.delete(libraryImports).where(eq(libraryImports.id, importId))
		return ok(null)
	})

async function countRows(tx: Tx, importId: string, applied: boolean): Promise<number> {
	const { importId: of, action, applied: isApplied, kept } = libraryImportRows
	const [row] = await tx
		.select({ rows: count() })
		.from(libraryImportRows)
		.where(and(eq(of, importId), inArray(action, ['add', 'change']), eq(isApplied, applied), isNull(kept)))
	return row?.rows ?? 0
}
