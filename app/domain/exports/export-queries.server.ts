import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db } from '#db/client.server.ts'
import { editions, exportParts, exports } from '#db/schema/index.ts'
import { isWorkedOn } from './ask-export.server.ts'
import {
	type ExportFormat,
	type ExportKind,
	type ExportReach,
	type ExportState,
	fileNameOf,
	isInTheWorks,
	isWithinReach,
} from './export.ts'
import { exportToken, hashOfToken } from './export-token.server.ts'

const { id, kinds, format, marked, state, countries, askedAt, total, done, size, expiresAt } = exports
const shown = { id, kinds, format, marked, state, countries, askedAt, total, done, size, expiresAt }

export interface ShownExport {
	readonly id: string
	readonly kinds: readonly ExportKind[]
	readonly format: ExportFormat
	readonly marked: boolean
	readonly state: ExportState
	readonly countries: readonly string[] | null
	readonly askedAt: Date
	readonly total: number
	readonly done: number
	readonly size: number
	readonly expiresAt: Date | null
}

const asShown = (row: Omit<ShownExport, 'kinds'> & { kinds: string[] }, now: Date): ShownExport => ({
	...row,
	kinds: row.kinds as ExportKind[],
	state: row.state === 'ready' && row.expiresAt && row.expiresAt <= now ? 'expired' : row.state,
})

const mostShown = 50

/** What the person had made of an edition, the newest first. */
export async function exportsOf(context: ActingContext, editionId: string, now: Date): Promise<ShownExport[]> {
	const rows = await context.db
		.select(shown)
		.from(exports)
		.where(and(eq(exports.editionId, editionId), eq(exports.askedBy, context.person.id)))
		.orderBy(desc(askedAt), desc(id))
		.limit(mostShown)
	return rows.map((row) => asShown(row, now))
}

/** One of them; `stopped`: nobody is at it any more. */
export async function exportOf(context: ActingContext, editionId: string, exportId: string, now: Date) {
	const own = and(eq(exports.editionId, editionId), eq(exports.askedBy, context.person.id))
	const [row] = await context.db
		.select({ ...shown, isWorkedOn })
		.from(exports)
		.where(and(own, eq(sql`${id}::text`, exportId)))
	if (!row) return null
	const { isWorkedOn: working, ...rest } = row
	const stopped = isInTheWorks(row.state) && !working
	const found = asShown(rest, now)
	return { ...found, stopped, token: found.state === 'ready' ? exportToken(context, row.id) : null }
}
export type OwnExport = NonNullable<Awaited<ReturnType<typeof exportOf>>>

interface Fetched {
	readonly name: string
	readonly format: ExportFormat
	readonly size: number
	readonly body: ReadableStream<Uint8Array>
}

/** The file behind a link, for the one it was made for: to everybody else it does not exist. */
export async function fetchExport(
	context: ActingContext,
	editionId: string,
	token: string,
	reach: ExportReach,
): Promise<Outcome<Fetched, 'export-gone' | 'export-expired'>> {
	const [found] = await context.db
		.select({ export: exports, slug: editions.slug })
		.from(exports)
		.innerJoin(editions, eq(editions.id, exports.editionId))
		.where(
			and(
				eq(exports.tokenHash, hashOfToken(token)),
				eq(exports.editionId, editionId),
				eq(exports.askedBy, context.person.id),
			),
		)
	if (!found || !isWithinReach(found.export, reach)) return refuse('export-gone')
	const { export: file, slug } = found
	const now = await context.clock(context.db)
	if (file.state !== 'ready' || !file.expiresAt || file.expiresAt <= now) return refuse('export-expired')
	return ok({
		name: fileNameOf(slug, file.kinds, file.format),
		format: file.format,
		size: file.size,
		body: bytesOf(context, file.id),
	})
}

/** Piece by piece, as fast as it is taken. */
function bytesOf({ db }: Pick<Context, 'db'>, exportId: string): ReadableStream<Uint8Array> {
	let after = -1
	return new ReadableStream({
		async pull(stream) {
			const part = await nextPart(db, exportId, after)
			if (!part) return stream.close()
			after = part.number
			stream.enqueue(part.bytes)
		},
	})
}

async function nextPart(db: Db, exportId: string, after: number) {
	const [part] = await db
		.select({ number: exportParts.number, bytes: exportParts.bytes })
		.from(exportParts)
		.where(and(eq(exportParts.exportId, exportId), gt(exportParts.number, after)))
		.orderBy(asc(exportParts.number))
		.limit(1)
	return part
}
