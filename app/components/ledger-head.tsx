import type { Column } from './column.ts'

const arrows = { ascending: '↑', descending: '↓' } as const

export function LedgerHead<Row>({ columns }: { columns: readonly Column<Row>[] }) {
	return (
		<thead>
			<tr>
				{columns.map(({ key, head, numeric, sortHref, sorted }) => (
					<th key={key} scope="col" className={numeric ? 'num' : undefined} aria-sort={sorted}>
						{sortHref ? <a href={sortHref}>{head}</a> : head}
						{sorted && <span aria-hidden="true"> {arrows[sorted]}</span>}
					</th>
				))}
			</tr>
		</thead>
	)
}
