import type { Context } from '#app/domain/shared/context.server.ts'
import { findEventImport } from './import-events.server.ts'
import { type EventAction, eventActions, type JudgedRow } from './judge-events.ts'
import { type EventFileRefusal, judgeRows, readEvents } from './read-events.server.ts'

const perPage = 50

interface Wish {
	/** Null: what needs looking at first. */
	readonly of: EventAction | null
	/** The row after which the page begins. */
	readonly after: number
}

export interface EventPreview {
	readonly counts: Readonly<Record<EventAction, number>>
	readonly of: EventAction
	readonly rows: readonly JudgedRow[]
	readonly older: number | null
	/** Each once, as it was written, the first few. */
	readonly unknownNumbers: readonly string[]
	readonly ignored: readonly string[]
}

/** What a file would do now; null once it has been applied or when it cannot be read any more. */
export async function previewEventImport(
	context: Context,
	edition: { readonly id: string; readonly zone: string },
	importId: string,
	wish: Wish,
) {
	const found = await findEventImport(context.db, edition.id, importId)
	if (!found) return null
	const { file, ...shown } = found
	const preview = file === null ? null : await previewOf(context, edition, file, wish)
	return { ...shown, preview }
}

async function previewOf(
	context: Context,
	{ id, zone }: { readonly id: string; readonly zone: string },
	file: string,
	{ of, after }: Wish,
): Promise<EventPreview | { readonly failure: EventFileRefusal }> {
	const read = await readEvents(file, { zone, now: await context.clock(context.db) })
	if (!read.ok) return { failure: read.reason }
	const rows = await judgeRows(context.db, id, read.value.rows)
	const number = (action: EventAction) => rows.filter((row) => row.action === action).length
	const counts = {
		record: number('record'),
		known: number('known'),
		'unknown-number': number('unknown-number'),
		refuse: number('refuse'),
	}
	const pressing = ['refuse', 'unknown-number', 'record', 'known'] as const satisfies readonly EventAction[]
	const shown = of ?? pressing.find((action) => counts[action] > 0) ?? eventActions[0]
	const later = rows.filter(({ action, row }) => action === shown && row > after)
	const page = later.slice(0, perPage)
	const unknown = new Set(rows.flatMap(({ action, number: said }) => (action === 'unknown-number' ? said : [])))
	return {
		counts,
		of: shown,
		rows: page,
		older: later.length > perPage ? (page.at(-1)?.row ?? null) : null,
		unknownNumbers: [...unknown].slice(0, 20),
		ignored: read.value.ignored,
	}
}
