/** Marks that turn the direction of writing, or that nobody sees: never part of a name. */
const unseen = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** Put before what looks like a formula, by us and by spreadsheets. */
const apostrophe = /^'(?=[=+\-@])/

/** What a person meant by a cell. */
export const plainText = (cell: string): string =>
	cell.replace(unseen, '').replace(/\s+/g, ' ').trim().replace(apostrophe, '')
