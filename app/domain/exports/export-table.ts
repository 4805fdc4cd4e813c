import type { ExportColumn } from './export.ts'

export type Cell = string | number | boolean | Date | null
export type Row = Partial<Readonly<Record<ExportColumn, Cell>>>

/** Rows that were read together. */
export type Batch = readonly Row[]

export const rowsInBatch = 500
