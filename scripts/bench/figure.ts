/** One line of the bench: what was measured, and beside it what it is to be compared with. */
export interface Figure {
	readonly what: string
	readonly unit: string
	readonly value: number
	/** The same work done bare, in the same run. */
	readonly reference?: number
	/** What experience asks for at most. */
	readonly budget?: number
	readonly atLeast?: number
	/** The same of the ratio to the reference. */
	readonly ratioAtMost?: number
	readonly ratioAtLeast?: number
}

type Measured = Pick<Figure, 'value' | 'reference' | 'budget' | 'atLeast' | 'ratioAtMost' | 'ratioAtLeast'>

export function isBroken({ value, reference, budget, atLeast, ratioAtMost, ratioAtLeast }: Measured): boolean {
	const ratio = reference ? value / reference : Number.NaN
	return (
		(budget !== undefined && !(value <= budget)) ||
		(atLeast !== undefined && !(value >= atLeast)) ||
		(ratioAtMost !== undefined && !(ratio <= ratioAtMost)) ||
		(ratioAtLeast !== undefined && !(ratio >= ratioAtLeast))
	)
}

/** What is asked for, in signs. */
export function goalOf({ budget, atLeast, ratioAtMost, ratioAtLeast }: Figure): string {
	if (budget !== undefined) return `≤ ${number(budget)}`
	if (atLeast !== undefined) return `≥ ${number(atLeast)}`
	if (ratioAtMost !== undefined) return `≤ ${number(ratioAtMost)} ×`
	return ratioAtLeast === undefined ? '' : `≥ ${number(ratioAtLeast)} ×`
}

const round = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export function asLine(figure: Figure): string {
	const { what, unit, value, reference } = figure
	const ratio = reference ? { reference: round(reference), ratio: round(value / reference) } : {}
	const goal = goalOf(figure)
	const bound = goal ? { goal, ...(isBroken(figure) ? { broken: true } : {}) } : {}
	return JSON.stringify({ what, unit, value: round(value), ...ratio, ...bound })
}

function number(value: number | undefined): string {
	return value === undefined ? '' : round(value).toLocaleString('en', { maximumSignificantDigits: 6 })
}

export const heads = ['what', 'Shelfie', 'unit', 'bare', 'ratio', 'goal']

export function cellsOf(figure: Figure): string[] {
	const { what, unit, value, reference } = figure
	const ratio = reference ? `${number(value / reference)} ×` : ''
	const missed = isBroken(figure) ? '  MISSED' : ''
	return [what, number(value), unit, number(reference), ratio, goalOf(figure) + missed]
}

export function asTable(figures: readonly Figure[]): string {
	const all = [heads, ...figures.map(cellsOf)]
	const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
	const isText = (column: number) => column === 0 || column === 2
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
			.join('  ')
	return all.map((row) => line(row).trimEnd()).join('\n')
}
