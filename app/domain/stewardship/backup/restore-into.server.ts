import type { Context } from '#app/domain/shared/context.server.ts'
import { type Erasure, erasureKey, latestOf } from '#app/domain/shared/erasure-ledger.ts'
import type { Db } from '#db/client.server.ts'
import { beginRestoring, endRestoring, isBeingRestored, migrateUntil } from '#db/migrate.server.ts'
import { sweepRetention } from '../retention.server.ts'
import type { CheckedArchive } from './check-archive.server.ts'
import { loadFiles } from './load-files.server.ts'
import { loadTables } from './load-tables.server.ts'
import { NotRestored } from './not-restored.ts'
import type { Part } from './part.ts'
import { reapplyErasures } from './reapply-erasures.server.ts'
import { dropEverything, isEmpty } from './tables.server.ts'
import { verifyRestored } from './verify-restored.server.ts'

interface Place {
	/** The database is made ready by the one who opens it. */
	readonly open: (
		prepare: (db: Db) => Promise<unknown>,
	) => Promise<{ readonly context: Context; readonly close: () => Promise<void> }>
	readonly hasFiles: () => Promise<boolean>
	readonly removeFiles: () => Promise<void>
	/** Remembered beyond the end of this process. */
	readonly placed: Placed
}

/** Locations of what was put into the public store. */
interface Placed {
	readonly note: (location: string) => Promise<void>
	readonly read: () => Promise<readonly string[]>
	readonly forget: () => Promise<void>
}

interface Source extends CheckedArchive {
	/** The archive from its beginning, as often as it is asked for. */
	readonly parts: () => Promise<AsyncIterable<Part>>
	readonly acceptViolations: boolean
}

/**
 * Into an empty place. From the first row to the last check a mark in the database keeps every server from starting on
 * it; what fails on the way is taken out again, and what was killed on the way is begun anew.
 */
export async function restoreInto(place: Place, source: Source, print: (line: string) => void): Promise<void> {
	const { context, close } = await place.open(async (db) => {
		if (await isBeingRestored(db)) return
		if (!(await isEmpty(db)) || (await place.hasFiles())) {
			throw new NotRestored('This place is not empty: restore into an empty database and an empty DATA_DIR.')
		}
		await beginRestoring(db)
	})
	try {
		await clear(context, place)
		await fill(context, source, { placed: place.placed, print })
		await place.placed.forget()
		await endRestoring(context.db)
	} catch (error) {
		await clear(context, place)
		await endRestoring(context.db)
		throw error
	} finally {
		await close()
	}
}

/** In the public store only what a restore put there: rows of a backup may still name the files of the place it comes from. */
async function clear({ db, photos, report }: Context, { placed, removeFiles }: Place): Promise<void> {
	for (const location of await placed.read())
		await photos.variants.remove(location).catch((error) => report(error, { location }))
	await placed.forget()
	await dropEverything(db)
	await removeFiles()
}

interface Progress {
	readonly placed: Placed
	readonly print: (line: string) => void
}

async function fill(context: Context, source: Source, { placed, print }: Progress): Promise<void> {
	const { head, manifest, erasures } = source
	await migrateUntil(context.db, Math.max(...head.migrations))
	const differing = await loadTables(context.db, await source.parts(), manifest)
	if (differing) throw new NotRestored(`The table ${differing} is not as it was in the backup: nothing was restored.`)
	await migrateUntil(context.db, Number.POSITIVE_INFINITY)
	const { files, faults } = await loadFiles(context, await source.parts(), placed.note)
	const rows = Object.values(manifest.tables).reduce((sum, each) => sum + each.rows, 0)
	print(`${rows} rows of ${Object.keys(manifest.tables).length} tables and ${files} files are there.`)
	const lost = faults.filter((name) => !manifest.missing.includes(name))
	if (lost.length > 0)
		throw new NotRestored(`${lost.length} files are not as they were, first ${lost[0]}: nothing was restored.`)
	for (const name of manifest.missing) print(`Was not in the store when the backup was made: ${name}`)

	await forget(context, erasures, print)
	const { logs, closures, broken, violations } = await verifyRestored(context)
	for (const violation of violations) print(violation)
	if (broken.length > 0) throw new NotRestored(`It does not verify: ${broken.join(', ')}. Nothing was restored.`)
	if (violations.length > 0 && !source.acceptViolations) {
		throw new NotRestored(
			'What must always hold does not: nothing was restored. With --accept-violations it is, as it was.',
		)
	}
	print(
		`${logs} logs and ${closures} closures verified; ${violations.length === 0 ? 'all invariants hold' : 'invariants do not all hold'}.`,
	)
}

/** Before anybody is served: what was erased or taken back since, and what has been kept long enough by now. */
async function forget(context: Context, erasures: readonly Erasure[], print: (line: string) => void): Promise<void> {
	const written = latestOf(await context.erasures.read())
	const isNew = (each: Erasure) => (written.get(erasureKey(each))?.at ?? 0) < each.at
	await context.erasures.write(erasures.filter(isNew))
	const { erased, takenBack } = await reapplyErasures(context, erasures)
	await sweepRetention(context)
	print(`${erased} erased again and ${takenBack} taken back again, of ${erasures.length} in the ledger.`)
}
