import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Column } from './column.ts'
import { LedgerHead } from './ledger-head.tsx'

type Props<Row> = {
	readonly caption: string
	/** A heading above says the same: the caption is then only heard. */
	readonly titled?: boolean
	readonly columns: readonly Column<Row>[]
	readonly rows: readonly Row[]
	readonly rowKey: (row: Row) => string | number
	readonly top?: (row: Row) => boolean
	readonly tight?: boolean
	/** On a phone each row becomes a card of its own, as it does by itself when there are many columns. */
	readonly stacks?: boolean
	readonly empty?: ReactNode
}

/** So many columns still stand beside each other on a phone. */
const fewColumns = 3

/** What scrolls must be reachable without a pointer. */
const reachable = { tabIndex: 0 } as const

/** Every table. What is too wide even so scrolls in itself, by finger or by keyboard. */
export function Ledger<Row>(props: Props<Row>) {
	const { caption, titled = false, columns, rows, rowKey, top, tight = false, empty } = props
	const { stacks = columns.length > fewColumns } = props
	const t = useTexts('shell')
	if (rows.length === 0 && empty !== undefined) return typeof empty === 'string' ? <p>{empty}</p> : empty
	return (
		<section className="ledger-frame" aria-label={t('table', { name: caption })} {...reachable}>
			<table className="ledger" data-tight={tight || undefined} data-stacks={stacks || undefined}>
				<caption className={titled ? 'sr' : undefined}>{caption}</caption>
				<LedgerHead columns={columns} />
				<tbody>
					{rows.map((row) => (
						<tr key={rowKey(row)} data-top={top?.(row) || undefined}>
							{columns.map((column) => (
								<Cell key={column.key} column={column} row={row} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
	const className = column.numeric ? 'num' : undefined
	if (!column.heading) {
		return (
			<td className={className} data-head={typeof column.head === 'string' ? column.head : undefined}>
				{column.cell(row)}
			</td>
		)
	}
	return (
		<th scope="row" className={className}>
			{column.cell(row)}
		</th>
	)
}
