/**
 * A cell that a spreadsheet would take for a formula becomes text: it may have come from anybody. The beginnings are
 * those that OWASP names, full-width ones too, also behind blanks; what is a number stays one.
 */
const harmless = (cell: string) =>
	/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) && !isNumber.test(cell) ? `'${cell}` : cell

const isNumber = /^[+-]?\d+([.,]\d+)?$/

const quoted = (cell: string) => (/[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
	`${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless((cell ?? '').replaceAll('\0', ''))))).join(',')}\r\n`

/** Tells spreadsheets that the file is UTF-8. */
export const csvMark = '\uFEFF'
