import { and, eq, inArray, sql } from 'drizzle-orm'
import { knownPerson } from '#app/domain/accounts/known-person.server.ts'
import { findEditionById } from '#app/domain/contest/find-edition.server.ts'
import type { Commit, JobHandler } from '#app/domain/jobs/job-handler.server.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { exportParts, exports, people } from '#db/schema/index.ts'
import { type ExportKind, exportHours } from './export.ts'
import { type ExportWords, exportContent, type Wanted } from './export-content.server.ts'
import { exportToken, hashOfToken } from './export-token.server.ts'
import { tables } from './tables/every-table.server.ts'

type Begun = typeof exports.$inferSelect

/** Cancelled, dropped, or taken over by another worker: nothing more is written. */
class Stopped extends Error {}

const partSize = 256 * 1024
const hour = 3600_000

/**
 * Makes the file, piece by piece. Each attempt begins anew under a number of its own, so that whatever was half made
 * counts for nothing; the pieces can be fetched only once all of them are there.
 */
export const makeExport =
	(words: ExportWords): JobHandler =>
	async (context, { exportId = '' }, commit, { lastAttempt }) => {
		const begun = await begin(context, exportId)
		if (!begun) return
		try {
			const made = await write(context, begun, words)
			await keep(context, begun, made, commit)
		} catch (error) {
			if (error instanceof Stopped) return
			if (lastAttempt) await giveUp(context, begun)
			throw error
		}
	}

const begin = (context: Context, exportId: string): Promise<Begun | null> =>
	context.db.transaction(async (tx) => {
		const [begun] = await tx
			.update(exports)
			.set({ state: 'working', attempt: sql`${exports.attempt} + 1`, done: 0 })
			.where(and(eq(exports.id, exportId), inArray(exports.state, ['waiting', 'working'])))
			.returning()
		if (begun) await tx.delete(exportParts).where(eq(exportParts.exportId, exportId))
		return begun ?? null
	})

const mine = ({ id, attempt }: Begun) =>
	and(eq(exports.id, id), eq(exports.attempt, attempt), eq(exports.state, 'working'))

async function write(context: Context, begun: Begun, words: ExportWords): Promise<{ rows: number; size: number }> {
	const wanted = await wantedBy(context, begun)
	const total = Object.values(wanted.rows).reduce((sum, rows) => sum + rows, 0)
	let [rows, size, number] = [0, 0, 0]
	let waiting: Uint8Array[] = []
	const tell = async (done: Partial<typeof exports.$inferInsert>) => {
		const told = await context.db.update(exports).set(done).where(mine(begun)).returning({ id: exports.id })
		if (told.length === 0) throw new Stopped()
	}
	const keepPart = async () => {
		const bytes = Buffer.concat(waiting)
		waiting = []
		if (bytes.length === 0) return
		const part = { exportId: begun.id, attempt: begun.attempt, number }
		await context.db.transaction(async (tx) => {
			const [still] = await tx.select({ id: exports.id }).from(exports).where(mine(begun)).for('share')
			if (!still) throw new Stopped()
			await tx.insert(exportParts).values({ ...part, bytes })
		})
		number += 1
		size += bytes.length
	}
	await tell({ total })
	const content = exportContent(wanted, words, async (read) => {
		rows += read
		await tell({ done: rows })
	})
	for await (const piece of content) {
		waiting.push(piece)
		if (waiting.reduce((sum, { length }) => sum + length, 0) >= partSize) await keepPart()
	}
	await keepPart()
	return { rows, size }
}

async function wantedBy(context: Context, begun: Begun): Promise<Wanted> {
	const [person] = await context.db
		.select({ id: people.id, ...knownPerson, locale: people.locale })
		.from(people)
		.where(eq(people.id, begun.askedBy))
	const edition = await findEditionById(context.db, begun.editionId)
	if (!person || !edition) throw new Error(`export ${begun.id} belongs to nobody`)
	const { locale, countries, format, marked } = begun
	const scope = { context: { ...context, person }, edition, countries, locale, now: await context.clock(context.db) }
	const kinds = begun.kinds as ExportKind[]
	const rows: Partial<Record<ExportKind, number>> = {}
	for (const kind of kinds) rows[kind] = await tables[kind].count(scope)
	return { scope, kinds, format, marked, rows }
}

const keep = (context: Context, begun: Begun, { rows, size }: { rows: number; size: number }, commit: Commit) =>
	commit(async (tx) => {
		const now = await context.clock(tx)
		const [kept] = await tx
			.update(exports)
			.set({
				...{ state: 'ready' as const, done: rows, total: rows, size, finishedAt: now },
				expiresAt: new Date(now.getTime() + exportHours * hour),
				tokenHash: hashOfToken(exportToken(context, begun.id)),
			})
			.where(mine(begun))
			.returning({ id: exports.id })
		if (!kept) return
		const { id, kinds, askedBy } = begun
		await appendToLog(context, tx, begun.editionId, 'export.made', { export: id, kinds, rows, size, by: askedBy })
	})

const giveUp = (context: Context, begun: Begun): Promise<void> =>
	context.db.transaction(async (tx) => {
		await tx
			.update(exports)
			.set({ state: 'failed', finishedAt: await context.clock(tx) })
			.where(mine(begun))
		await tx.delete(exportParts).where(and(eq(exportParts.exportId, begun.id), eq(exportParts.attempt, begun.attempt)))
	})
