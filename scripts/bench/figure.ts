/** One line of the bench: what was measured, and beside it what it is to be compared with. */
export interface Figure {
	readonly what: string
	readonly unit: string
	readonly value: number
	/** The same work done bare, in the same run. */
	readonly reference?: number
	/** What experience asks for at most. */
	readonly budget?: number
}

export const isBroken = ({ value, budget }: Pick<Figure, 'value' | 'budget'>): boolean =>
	budget !== undefined && value > budget

const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export function asLine({ what, unit, value, reference, budget }: Figure): string {
	const ratio = reference ? { reference: round(reference), ratio: round(value / reference) } : {}
	const bound = budget ? { budget, ...(isBroken({ value, budget }) ? { broken: true } : {}) } : {}
	return JSON.stringify({ what, unit, value: round(value), ...ratio, ...bound })
}

const number = (value: number | undefined) => (value === undefined ? '' : round(value).toLocaleString('en'))

export function asTable(figures: readonly Figure[]): string {
	const rows = figures.map(({ what, unit, value, reference, budget }) => [
		what,
		number(value),
		unit,
		number(reference),
		reference ? `${number(value / reference)} ×` : '',
		budget ? `≤ ${number(budget)}${isBroken({ value, budget }) ? '  BROKEN' : ''}` : '',
	])
	const all = [['what', 'Shelfie', 'unit', 'bare', 'ratio', 'budget'], ...rows]
	const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
	const isText = (column: number) => column === 0 || column === 2
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
			.join('  ')
	return all.map((row) => line(row).trimEnd()).join('\n')
}
