import { and, eq, isNull, lt } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { columnsOf } from '#app/domain/libraries/csv-heading.ts'
import { readText } from '#app/domain/libraries/csv-text.ts'
import { shownFileName } from '#app/domain/libraries/file-name.ts'
import { firstRecord } from '#app/domain/libraries/read-csv.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { trackingImports } from '#db/schema/index.ts'
import { addEvents, type ShipmentNews } from './add-events.server.ts'
import { eventColumns, requiredEventColumns } from './event-row.ts'
import type { JudgedRow } from './judge-events.ts'
import { type EventFileRefusal, inWordsOfEvents, judgeRows, readEvents } from './read-events.server.ts'
import type { SaidEvent } from './said-event.ts'

interface SentFile {
	readonly name: string
	readonly bytes: Uint8Array
}
interface Edition {
	readonly id: string
	readonly zone: string
}

const day = 24 * 3600_000

/** Keeps a file of events until somebody has seen what it would do. */
export async function startEventImport(
	context: ActingContext,
	editionId: string,
	file: SentFile,
): Promise<Outcome<string, EventFileRefusal | 'file-missing'>> {
	if (file.bytes.length === 0) return refuse(file.name === '' ? 'file-missing' : 'events-missing')
	const text = readText(file.bytes)
	if (!text.ok) return refuse(inWordsOfEvents(text.reason))
	const heading = firstRecord(text.value)
	if (!heading.ok) return refuse(inWordsOfEvents(heading.reason))
	const columns = columnsOf(heading.value, eventColumns, requiredEventColumns)
	if (!columns.ok) return columns
	return context.db.transaction(async (tx) => {
		const now = await context.clock(tx)
		const ofYesterday = and(
			isNull(trackingImports.appliedAt),
			lt(trackingImports.createdAt, new Date(now.getTime() - day)),
		)
		await tx.delete(trackingImports).where(ofYesterday)
		const [made] = await tx
			.insert(trackingImports)
			.values({
				editionId,
				fileName: shownFileName(file.name, 'events.csv'),
				file: text.value,
				createdAt: now,
				createdBy: context.person.id,
			})
			.returning({ id: trackingImports.id })
		return ok(made!.id)
	})
}

export async function findEventImport(db: Db | Tx, editionId: string, importId: string) {
	if (!isUuid(importId)) return null
	const { id, fileName, file, recorded, appliedAt } = trackingImports
	const [found] = await db
		.select({ id, fileName, file, recorded, appliedAt })
		.from(trackingImports)
		.where(and(eq(trackingImports.id, importId), eq(trackingImports.editionId, editionId)))
	return found ?? null
}

/** Everything that the file says and that is not known, in one transaction: all of it or nothing. */
export async function applyEventImport(
	context: ActingContext,
	edition: Edition,
	importId: string,
): Promise<Outcome<{ added: number }, 'import-not-found' | 'import-applied' | EventFileRefusal>> {
	const found = await findEventImport(context.db, edition.id, importId)
	if (!found) return refuse('import-not-found')
	if (found.file === null) return refuse('import-applied')
	const read = await readEvents(found.file, { zone: edition.zone, now: await context.clock(context.db) })
	if (!read.ok) return read
	return context.db.transaction(async (tx) => {
		const [locked] = await tx
			.select({ appliedAt: trackingImports.appliedAt })
			.from(trackingImports)
			.where(eq(trackingImports.id, found.id))
			.for('update')
		if (!locked || locked.appliedAt) return refuse('import-applied')
		const now = await context.clock(tx)
		const by = context.person.id
		const news = newsOf(await judgeRows(tx, edition.id, read.value.rows))
		const changes = await addEvents(context, tx, news, { source: 'import', by }, now)
		const added = changes.reduce((sum, change) => sum + change.added, 0)
		const done = { file: null, appliedAt: now, recorded: added }
		await tx.update(trackingImports).set(done).where(eq(trackingImports.id, found.id))
		if (added > 0) await bumpEdition(tx, edition.id)
		const shipments = changes.filter((change) => change.added > 0).length
		const logged = { by, import: found.id, events: added, shipments }
		await appendToLog(context, tx, edition.id, 'shipment.events-imported', logged)
		return ok({ added })
	})
}

function newsOf(rows: readonly JudgedRow[]): ShipmentNews[] {
	const news = new Map<string, SaidEvent[]>()
	for (const { event, shipmentIds } of rows) {
		if (event)
			for (const id of shipmentIds)
				news
					.set(id, news.get(id) ?? [])
					.get(id)
					?.push(event)
	}
	return [...news].map(([shipmentId, events]) => ({ shipmentId, events }))
}
