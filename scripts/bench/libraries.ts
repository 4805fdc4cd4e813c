import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { type ServerProcess, temporaryDataDir } from '../server-process.ts'
import type { Figure } from './figure.ts'
import { asOrganiser, timeOf } from './server-work.ts'

const rows = 20_000

/** A register of twenty thousand libraries, from the upload to the last row in the directory. */
export async function benchLibraries(server: ServerProcess): Promise<Figure[]> {
	const seconds = await timeOf(() => importAll(server))
	const reference = await plainInsert()
	return [
		{ what: `import of ${rows.toLocaleString('en')} libraries`, unit: 's', value: seconds, reference, budget: 60 },
		{ what: 'import of libraries', unit: 'rows/s', value: rows / seconds, reference: rows / reference },
	]
}

async function importAll(server: ServerProcess): Promise<void> {
	const ask = await asOrganiser(server)
	const body = new FormData()
	body.set('file', new File([register()], 'libraries.csv', { type: 'text/csv' }))
	const here = (await ask('/organise/libraries/imports/new', { method: 'POST', body })).headers.get('location')
	if (!here) throw new Error('the file was not taken')
	const reach = async (state: string) => {
		while ((await (await ask(`${here}/progress.json`)).json()).state !== state) await sleep(100)
	}
	await reach('preview')
	await ask(`${here}/confirmation`, { method: 'POST', body: new URLSearchParams() })
	await reach('done')
}

const register = () =>
	[
		'name;place;country;isil;latitude;longitude;founded;holdings',
		...Array.from(
			{ length: rows },
			(_, i) =>
				`Bench library ${i};Town ${i % 997};LV;LV-B${i};56,${1000 + (i % 9000)};24,5;19${10 + (i % 90)};${i * 3}`,
		),
	].join('\r\n')

/** The same libraries put into the same tables in one statement, already read and known to be new. */
async function plainInsert(): Promise<number> {
	const { dataDir, remove } = await temporaryDataDir()
	const { db, close } = await openDatabase({ dataDir })
	await migrate(db)
	const seconds = await timeOf(() =>
		db.execute(sql`
			insert into libraries (slug, name, place, country, isil, latitude, longitude, founded, holdings, folded, created_at)
			select 'bench-' || i, 'Bench library ' || i, 'Town ' || i % 997, 'LV', 'LV-B' || i, 56.5, 24.5, 1910 + i % 90, i * 3,
				'bench library ' || i || ' town ' || i % 997, now() from generate_series(1, ${rows}) as i`),
	)
	await close()
	await remove()
	return seconds
}
