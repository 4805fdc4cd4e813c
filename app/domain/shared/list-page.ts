import type { ListWish, Neighbours } from './list-address.ts'

export type ListPage<Row> = Neighbours & { readonly rows: readonly Row[] }

type Place = Pick<ListWish, 'after' | 'before'>

/** A page out of what was read in the order that is wanted, or the other way around before a row, one more than fits. */
export function pageRead<Row extends { readonly id: string }>(
	read: readonly Row[],
	{ after, before }: Place,
	perPage: number,
): ListPage<Row> {
	const more = read.length > perPage
	const rows = before ? read.slice(0, perPage).toReversed() : read.slice(0, perPage)
	return {
		rows,
		newer: (before ? more : after) ? (rows.at(0)?.id ?? null) : null,
		older: before || more ? (rows.at(-1)?.id ?? null) : null,
	}
}

/** The same for a list that is at hand as a whole. */
export function pageAmong<Row extends { readonly id: string }>(
	all: readonly Row[],
	{ after, before }: Place,
	perPage: number,
): ListPage<Row> {
	const at = all.findIndex(({ id }) => id === (after ?? before))
	if (at < 0) return pageRead(all.slice(0, perPage + 1), { after: null, before: null }, perPage)
	if (before)
		return pageRead(
			all
				.slice(0, at)
				.toReversed()
				.slice(0, perPage + 1),
			{ after, before },
			perPage,
		)
	return pageRead(all.slice(at + 1, at + perPage + 2), { after, before }, perPage)
}

/** In the order that is wanted; rows that are alike in it stay as they stood, or all turned around. */
export function sortedBy<Row>(
	rows: readonly Row[],
	key: (row: Row) => string,
	descending: boolean,
	compare: (one: string, other: string) => number,
): Row[] {
	const upwards = rows.toSorted((one, other) => compare(key(one), key(other)))
	return descending ? upwards.reverse() : upwards
}
