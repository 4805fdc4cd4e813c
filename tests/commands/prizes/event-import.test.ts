import { asc, eq } from 'drizzle-orm'
import { applyEventImport, startEventImport } from '#app/domain/prizes/tracking/import-events.server.ts'
import { previewEventImport } from '#app/domain/prizes/tracking/preview-events.server.ts'
import { letters, logEntries, shipments, trackingEvents, trackingImports } from '#db/schema/index.ts'
import { prize, winner } from '#tests/support/builders/prize.ts'
import type { TestContext } from '#tests/support/context.ts'
import { expect, test } from '#tests/support/test.ts'
import { wholeDatabase } from '#tests/support/whole-database.ts'
import { shippedPrize } from './prize-in-hand.ts'

const heading = 'Tracking number;Carrier;Status;Time;Town;Country;Driver'
const file = (...lines: string[]) => ({
	name: 'C:\\desk\\november.csv',
	bytes: new TextEncoder().encode([heading, ...lines].join('\r\n')),
})
const wish = { of: null, after: 0 }

async function uploaded(context: TestContext, ...lines: string[]) {
	const shipped = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	const started = await startEventImport(shipped.by, shipped.contest.id, file(...lines))
	if (!started.ok) throw new Error(started.reason)
	return { ...shipped, importId: started.value }
}

test('a file is shown before it is written down, and then written down once', async ({ db, context }) => {
	const { by, contest, importId } = await uploaded(
		context,
		'RR 473 124 829 LV;;picked up;2026-11-10 09:00;Rome;IT;Anna',
		'RR473124829LV;Omniva;Delivered;2026-11-14T12:15+02:00;Jēkabpils;LV;',
		'RR473124829LV;;delivered;2026-11-14T10:15Z;Jēkabpils;lv;',
		'XX999999999XX;;delivered;2026-11-14 10:15;;;',
		'RR473124829LV;;teleported;yesterday;;;',
	)
	const before = await wholeDatabase(db)
	const shown = await previewEventImport(context, contest, importId, wish)
	expect(shown).toMatchObject({
		fileName: 'november.csv',
		preview: {
			counts: { record: 2, known: 1, 'unknown-number': 1, refuse: 1 },
			of: 'refuse',
			rows: [
				{
					row: 6,
					faults: [
						{ column: 'status', fault: 'status-unknown' },
						{ column: 'time', fault: 'time-unreadable' },
					],
				},
			],
			unknownNumbers: ['XX999999999XX'],
			ignored: ['Driver'],
		},
	})
	expect(await wholeDatabase(db)).toEqual(before)

	expect(await applyEventImport(by, contest, importId)).toEqual({ ok: true, value: { added: 2 } })
	expect(await applyEventImport(by, contest, importId)).toEqual({ ok: false, reason: 'import-applied' })
	const written = await db
		.select({ status: trackingEvents.status, source: trackingEvents.source, town: trackingEvents.town })
		.from(trackingEvents)
		.orderBy(asc(trackingEvents.occurredAt))
	expect(written).toEqual([
		{ status: 'picked-up', source: 'import', town: 'Rome' },
		{ status: 'delivered', source: 'import', town: 'Jēkabpils' },
	])
	expect(await db.select().from(letters).where(eq(letters.kind, 'prize-arrived'))).toHaveLength(1)
	const [logged] = await db.select().from(logEntries).where(eq(logEntries.kind, 'shipment.events-imported'))
	expect(logged?.body).toEqual({ by: by.person.id, import: importId, events: 2, shipments: 1 })
	expect(await db.select({ file: trackingImports.file }).from(trackingImports)).toEqual([{ file: null }])
})

test('what cannot be read is refused, and nothing is kept of it', async ({ db, context }) => {
	const { by, contest } = await shippedPrize(context)
	const before = await wholeDatabase(db)
	const bytes = (text: string) => ({ name: 'x.csv', bytes: new TextEncoder().encode(text) })
	const latin1 = { name: 'x.csv', bytes: Buffer.from('trackingNumber;status;time\nR;J\xEAkabpils', 'latin1') }
	const start = (sent: Parameters<typeof startEventImport>[2]) => startEventImport(by, contest.id, sent)
	expect(await start({ name: '', bytes: new Uint8Array() })).toEqual({ ok: false, reason: 'file-missing' })
	expect(await start(bytes(' \n'))).toEqual({ ok: false, reason: 'events-missing' })
	expect(await start(latin1)).toEqual({ ok: false, reason: 'csv-not-utf8' })
	expect(await start(bytes('trackingNumber;town\nR;Riga'))).toEqual({
		ok: false,
		reason: 'csv-columns-missing?columns=status%2C+time',
	})
	expect(await wholeDatabase(db)).toEqual(before)
})

test('a file of another edition is not found', async ({ context }) => {
	const { by, importId } = await uploaded(context, 'RR473124829LV;;delivered;2026-11-14 10:15;;;')
	const other = (await shippedPrize(context)).contest
	expect(await previewEventImport(context, other, importId, wish)).toBe(null)
	expect(await applyEventImport(by, other, importId)).toEqual({ ok: false, reason: 'import-not-found' })
})

test('ten thousand events of a hundred parcels are written down in one piece', async ({ db, context }) => {
	const { by, contest, won } = await shippedPrize(context)
	context.at('2026-11-15T12:00:00Z')
	const now = await context.clock(db)
	for (let at = 0; at < 100; at++) {
		const winnerId = at === 0 ? (await winner(context, contest)).id : null
		const { id } = await prize(context, contest, { winnerId })
		const way = { fromTown: 'Rome', fromCountry: 'IT', toTown: 'Riga', toCountry: 'LV' }
		const parcel = {
			prizeId: id,
			winnerId: winnerId ?? won.id,
			carrier: 'other',
			trackingNumber: `PARCEL${at}`,
			createdAt: now,
		}
		await db.insert(shipments).values({ ...way, ...parcel })
	}
	const lines = Array.from({ length: 10_000 }, (_, at) => {
		const time = new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString()
		return `PARCEL${at % 100};;${at % 7 === 0 ? 'delayed' : 'in-transit'};${time};Riga;LV;`
	})
	const started = await startEventImport(by, contest.id, file(...lines))
	const importId = started.ok ? started.value : ''
	expect(await applyEventImport(by, contest, importId)).toEqual({ ok: true, value: { added: 10_000 } })
	expect(await db.$count(trackingEvents)).toBe(10_000)
})
