import { asc, eq } from 'drizzle-orm'
import { describe } from 'vitest'
import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { applyImport } from '#app/domain/libraries/apply-import.server.ts'
import { countActions, findImport, importRows, previewUndo } from '#app/domain/libraries/import-queries.server.ts'
import { confirmImport, discardImport, resumeImport, takeBackImport } from '#app/domain/libraries/move-import.server.ts'
import { startImport } from '#app/domain/libraries/start-import.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { branches, jobs, libraries, libraryImports } from '#db/schema/index.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { organiser } from '#tests/support/builders/person.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { doDueJobs } from '#tests/support/do-due-jobs.ts'
import {
	csvFile,
	heading,
	imported,
	importJobs,
	manyLibraries,
	previewed,
	undone,
} from '#tests/support/library-import.ts'
import { expect, test } from '#tests/support/test.ts'

const directory = ({ db }: Context) =>
	db
		.select({ name: libraries.name, place: libraries.place, isil: libraries.isil, founded: libraries.founded })
		.from(libraries)
		.orderBy(asc(libraries.name))

const riga = { name: 'Riga library', place: 'Rīga', country: 'LV' as const, isil: 'LV-0001', founded: 1906 }
const entry = { name: 'Riga library', place: 'Rīga', isil: 'LV-0001', founded: 1906 }

describe('a preview', () => {
	test('matches by ISIL, else by name and place, and changes nothing yet', async ({ context, db }) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		await addLibrary(acting, { name: 'Talsi library', place: 'Talsi', country: 'LV' })
		const id = await previewed(
			acting,
			heading,
			'Central library of Riga,Rīga,LV,LV-0001,1906,',
			'TALSI LIBRARY,Talsi,LV,,1930,',
			'Ogre library,Ogre,LV,,,',
			'No country,Ogre,,,,',
		)

		expect(await countActions(db, id)).toEqual({ add: 1, change: 2, same: 0, refuse: 1, kept: 0 })
		expect((await importRows(db, id, { of: 'change' })).rows).toMatchObject([
			{ row: 2, before: { name: 'Riga library' }, slug: 'riga-library' },
			{ row: 3, before: { name: 'Talsi library', founded: null }, slug: 'talsi-library' },
		])
		expect((await importRows(db, id, { of: 'refuse' })).rows).toMatchObject([
			{ row: 5, faults: [{ column: 'country', fault: 'required' }] },
		])
		expect(await directory(context)).toMatchObject([entry, { name: 'Talsi library' }])
	})

	test('refuses the second of two rows that find the same library, one by ISIL and one by name', async ({
		context,
		db,
	}) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		const id = await previewed(acting, heading, 'Renamed library,Rīga,LV,LV-0001,,', 'Riga library,Rīga,LV,,1907,')

		expect(await countActions(db, id)).toMatchObject({ change: 1, refuse: 1 })
		expect((await importRows(db, id, { of: 'refuse' })).rows[0]?.faults).toEqual([
			{ column: 'name', fault: 'same-as-row?row=2' },
		])
	})

	test('of a file that cannot be read says why, and can be discarded', async ({ context, db }) => {
		const acting = await organiser(context)
		const id = await previewed(acting, heading, '"never closed,Rīga,LV')

		expect(await findImport(db, id)).toMatchObject({ state: 'failed', failure: 'csv-damaged' })
		expect(await discardImport(acting, id)).toEqual({ ok: true, value: null })
		expect(await findImport(db, id)).toBeNull()
	})

	test.for([
		['file-missing', { name: '', bytes: new Uint8Array() }],
		['csv-empty', csvFile('', ' ')],
		['csv-not-text', { name: 'a.png', bytes: new Uint8Array([0x89, 0x50, 0, 0xff]) }],
		['csv-not-text', csvFile(heading, 'A\0B,Rīga,LV')],
		['csv-not-utf8', { name: 'a.csv', bytes: new Uint8Array([...Buffer.from('name,place,country\nR'), 0xee, 0x67]) }],
		['csv-columns-missing?columns=place%2C+country', csvFile('name,town')],
	] as const)('is refused at once with %s', async ([reason, file], { context, db }) => {
		expect(await startImport(await organiser(context), file)).toEqual({ ok: false, reason })
		expect(await db.$count(libraryImports)).toBe(0)
	})
})

describe('an import', () => {
	test('adds and changes what its preview showed, and says nothing about what a row leaves out', async ({
		context,
		db,
	}) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		const id = await imported(
			acting,
			heading,
			'Riga library,Rīga,LV,,,https://riga.example/',
			'Ogre library,Ogre,LV,LV-0002,1925,',
		)

		expect(await findImport(db, id)).toMatchObject({ state: 'done', total: 2, done: 2, stopped: false })
		expect(await directory(context)).toEqual([
			{ name: 'Ogre library', place: 'Ogre', isil: 'LV-0002', founded: 1925 },
			entry,
		])
	})

	test('sent twice changes nothing the second time', async ({ context, db }) => {
		const acting = await organiser(context)
		const lines = manyLibraries(30)
		await imported(acting, ...lines)
		const again = await imported(acting, ...lines)

		expect(await countActions(db, again)).toMatchObject({ same: 30, add: 0, change: 0, refuse: 0 })
		expect(await db.$count(libraries)).toBe(30)
	})

	test('done by three processes at once, and again after it was done, applies every row once', async ({
		context,
		db,
	}) => {
		const acting = await organiser(context)
		const id = await previewed(acting, ...manyLibraries(2_500))
		await confirmImport(acting, id)
		const work = () => applyImport(context, { importId: id }, (last) => db.transaction(last), {} as never)
		await Promise.all([work(), work(), work()])
		await work()

		expect(await db.$count(libraries)).toBe(2_500)
		expect(await findImport(db, id)).toMatchObject({ state: 'done', done: 2_500 })
	})

	test('killed between two batches goes on where it stopped', async ({ context, db }) => {
		const acting = await organiser(context)
		const id = await previewed(acting, ...manyLibraries(2_500))
		await confirmImport(acting, id)
		let batches = 0
		const dying = {
			...context,
			clock: async (asked: Parameters<Context['clock']>[0]) => {
				batches += 1
				if (batches > 2) throw new Error('killed')
				return context.clock(asked)
			},
		}
		await expect(applyImport(dying, { importId: id }, async () => Promise.reject(), {} as never)).rejects.toThrow(
			'killed',
		)
		expect(await findImport(db, id)).toMatchObject({ state: 'importing', done: 2_000 })
		expect(await db.$count(libraries)).toBe(2_000)

		await doDueJobs(context, importJobs)
		expect(await findImport(db, id)).toMatchObject({ state: 'done', done: 2_500 })
		expect(await db.$count(libraries)).toBe(2_500)
	})

	test('whose job was given up can be resumed or taken back, but not while somebody works on it', async ({
		context,
		db,
	}) => {
		const acting = await organiser(context)
		const id = await previewed(acting, heading, 'Ogre library,Ogre,LV,,,')
		await confirmImport(acting, id)
		expect(await resumeImport(acting, id)).toEqual({ ok: false, reason: 'import-running' })
		expect(await takeBackImport(acting, id)).toEqual({ ok: false, reason: 'import-running' })

		await db.update(jobs).set({ failedAt: new Date() }).where(eq(jobs.queue, 'apply-import'))
		expect(await findImport(db, id)).toMatchObject({ stopped: true })
		expect(await resumeImport(acting, id)).toEqual({ ok: true, value: null })
		await doDueJobs(context, importJobs)
		expect(await findImport(db, id)).toMatchObject({ state: 'done', stopped: false })
	})

	test('leaves a row alone when the directory has moved since the preview', async ({ context, db }) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		const id = await previewed(acting, heading, 'Riga library,Rīga,LV,,1907,', 'Ogre library,Ogre,LV,,1925,')
		await db.update(libraries).set({ founded: 1900 })
		await addLibrary(acting, { name: 'Ogre library', place: 'Ogre', country: 'LV' })
		await confirmImport(acting, id)
		await doDueJobs(context, importJobs)

		const changed = [{ column: 'name', fault: 'directory-changed' }]
		expect((await importRows(db, id, { of: 'refuse' })).rows).toMatchObject([{ faults: changed }, { faults: changed }])
		expect(await directory(context)).toMatchObject([{ founded: null }, { founded: 1900 }])
	})
})

describe('an undo', () => {
	test('takes away what was added and brings back what was', async ({ context, db }) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		const id = await imported(acting, heading, 'New name,Rēzekne,LV,LV-0001,,', 'Ogre library,Ogre,LV,,1925,')
		expect(await previewUndo(db, id)).toEqual({ remove: 1, restore: 1, keep: {} })
		await undone(acting, id)

		expect(await directory(context)).toEqual([entry])
		expect(await findImport(db, id)).toMatchObject({ state: 'undone', total: 2, done: 2 })
		expect(await takeBackImport(acting, id)).toEqual({ ok: false, reason: 'import-moved-on' })
	})

	test('keeps what others built on, and says why', async ({ context, db }) => {
		const acting = await organiser(context)
		const shown = await edition(context)
		const names = ['Alone', 'Branched', 'Edited', 'Sending']
		const id = await imported(acting, heading, ...names.map((name) => `${name} library,Ogre,LV,,,`))
		const idOf = async (name: string) =>
			(
				await db
					.select({ id: libraries.id })
					.from(libraries)
					.where(eq(libraries.name, `${name} library`))
			)[0]!.id
		await db.insert(branches).values({ libraryId: await idOf('Branched'), name: 'Branch', place: 'Ogre' })
		await db.update(libraries).set({ founded: 1925 }).where(eq(libraries.name, 'Edited library'))
		await submission(context, shown, { libraryId: await idOf('Sending') })

		expect(await previewUndo(db, id)).toEqual({
			remove: 1,
			restore: 0,
			keep: { 'has-branches': 1, 'edited-since': 1, 'has-submissions': 1 },
		})
		await undone(acting, id)
		const kept = (await importRows(db, id, { of: 'kept' })).rows.map(({ library, kept }) => [library.name, kept])
		expect(kept).toEqual([
			['Branched library', 'has-branches'],
			['Edited library', 'edited-since'],
			['Sending library', 'has-submissions'],
		])
		expect((await directory(context)).map(({ name }) => name)).not.toContain('Alone library')
	})

	test('of the earlier of two imports leaves what the later one wrote', async ({ context }) => {
		const acting = await organiser(context)
		await addLibrary(acting, riga)
		const first = await imported(acting, heading, 'Riga library,Rīga,LV,,1907,')
		await imported(acting, heading, 'Riga library,Rīga,LV,,1908,')
		await undone(acting, first)

		expect(await directory(context)).toEqual([{ ...entry, founded: 1908 }])
	})
})
