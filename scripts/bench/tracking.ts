import { sql } from 'drizzle-orm'
import { openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { type ServerProcess, temporaryDataDir } from '../server-process.ts'
import type { Figure } from './figure.ts'
import { numberOf, parcels, parcelsEdition, seedParcels } from './seed-parcels.ts'
import { asOrganiser, timeOf } from './server-work.ts'

const events = 10_000

/** Ten thousand events of fifty parcels, from the upload over the preview to the last one written down. */
export async function benchTracking(server: ServerProcess): Promise<Figure[]> {
	const seconds = await timeOf(() => importAll(server))
	const reference = await plainInsert()
	const what = `import of ${events.toLocaleString('en')} tracking events`
	return [{ what, unit: 's', value: seconds, reference, budget: 10 }]
}

async function importAll(server: ServerProcess): Promise<void> {
	const ask = await asOrganiser(server)
	const body = new FormData()
	body.set('file', new File([file()], 'events.csv', { type: 'text/csv' }))
	const uploading = `/organise/editions/${parcelsEdition}/prizes/events/import`
	const here = (await ask(uploading, { method: 'POST', body })).headers.get('location')
	if (!here) throw new Error('the file was not taken')
	const preview = await (await ask(here)).text()
	if (!preview.includes(events.toLocaleString('en'))) throw new Error('the preview does not promise them all')
	const applied = await ask(here, { method: 'POST', body: new URLSearchParams() })
	if (applied.status !== 303) throw new Error(`the import answered ${applied.status}`)
}

const file = () =>
	[
		'tracking number;carrier;status;time;town;country',
		...Array.from({ length: events }, (_, at) => {
			const time = new Date(Date.UTC(2021, 0, 1) + at * 60_000).toISOString()
			return `${numberOf(at % parcels)};dhl;in-transit;${time};Depot ${'abcdefghij'[at % 10]};PL`
		}),
	].join('\r\n')

/** The same events put into the same table in one statement, already read and known to be new. */
async function plainInsert(): Promise<number> {
	const { dataDir, remove } = await temporaryDataDir()
	const empty = await openDatabase({ dataDir })
	await migrate(empty.db)
	await empty.close()
	await seedParcels(dataDir)
	const { db, close } = await openDatabase({ dataDir })
	const seconds = await timeOf(() =>
		db.execute(sql`
			insert into tracking_events (shipment_id, status, occurred_at, arrived_at, town, country, source)
			select s.id, 'in-transit', timestamptz '2021-01-01' + n * interval '1 minute', now(), 'Depot', 'PL', 'import'
			from (select id, row_number() over () as place from shipments) as s, generate_series(1, ${events}::int) as n
			where s.place = n % ${parcels}::int + 1`),
	)
	await close()
	await remove()
	return seconds
}
