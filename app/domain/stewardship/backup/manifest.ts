import { z } from 'zod'
import { ledgerKinds } from '#app/domain/shared/erasure-ledger.ts'

/** The first file: what is asked before anything else is read. */
export const headName = 'shelfie.json'
/** The last file: without it the archive was cut off. */
export const manifestName = 'manifest.json'
export const erasuresName = 'erasures.json'
export const readmeName = 'README.txt'

export const Head = z.object({
	format: z.literal(1),
	madeAt: z.iso.datetime(),
	/** Instants of the migrations that the tables have been through. */
	migrations: z.array(z.number().int()).min(1),
	/** Tells installations apart, and whether SECRET and ADDRESS_KEY are the ones of then. */
	installation: z.string(),
	addressKey: z.string(),
})
export type Head = z.infer<typeof Head>

export const Manifest = z.object({
	tables: z.record(z.string(), z.object({ rows: z.number().int(), columns: z.array(z.string()) })),
	parts: z.number().int(),
	files: z.number().int(),
	/** Over name, size and SHA-256 of every file before this one, in order. */
	sha256: z.string(),
	/** Files that rows name and that were not in the store. */
	missing: z.array(z.string()),
	/** Of all the above, with the installation's secret. */
	mac: z.string(),
})
export type Manifest = z.infer<typeof Manifest>

const share = z.number().min(0).max(1)
const Rectangle = z.object({ x: share, y: share, width: share, height: share })
export const Erasures = z.array(
	z.object({ kind: z.enum(ledgerKinds), id: z.uuid(), at: z.coerce.date(), regions: z.array(Rectangle).optional() }),
)

export const rowsName = (table: string, number: number): string =>
	`database/${table}/${String(number).padStart(6, '0')}.ndjson.gz`

export const tableOf = (name: string): string | null => /^database\/(\w+)\/\d{6}\.ndjson\.gz$/.exec(name)?.[1] ?? null

export const readme = `This is a backup of Shelfie.

shelfie.json   when it was made, and by which version
database/      every table, a JSON object a line, gzipped
files/         photos, logos and pictures
erasures.json  what had been erased or taken back by then (ids only)
manifest.json  counts, and a digest over everything before it

It goes back with "npm run restore -- <this file>". The secrets of the installation (SECRET and ADDRESS_KEY) and its
ledger of erasures are not in it, and are needed for that.
`
