import type { ReactNode } from 'react'

export type Column<Row> = {
	readonly key: string
	readonly head: ReactNode
	readonly cell: (row: Row) => ReactNode
	readonly numeric?: boolean
	/** The cell that names its row. */
	readonly heading?: boolean
	readonly sortHref?: string
	readonly sorted?: 'ascending' | 'descending'
}
