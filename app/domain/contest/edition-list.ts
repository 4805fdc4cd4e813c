import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { type ListPage, pageAmong, sortedBy } from '#app/domain/shared/list-page.ts'
import { type Phase, phases } from './phase.ts'

/** How the editions of the desk are sorted and narrowed by the address. */
export const editionPlan = {
	orders: ['opens', 'title', 'phase'],
	falling: ['opens'],
	filters: { phase: z.enum(['draft', ...phases]).optional(), kind: z.enum(['real', 'demo']).optional() },
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | undefined>>>

export type EditionWish = WishOf<typeof editionPlan>

export interface ListedEdition {
	/** Its slug. */
	readonly id: string
	readonly title: string
	readonly demo: boolean
	/** Wall-clock. */
	readonly callOpens: string
	readonly phase: Phase | 'draft'
}

const editionsPerPage = 25

export function listedEditions<Edition extends ListedEdition>(
	all: readonly Edition[],
	wish: EditionWish,
	compare: (one: string, other: string) => number,
): ListPage<Edition> {
	const { phase, kind } = wish.filters
	const keys: Record<EditionWish['by'], (edition: Edition) => string> = {
		opens: ({ callOpens }) => callOpens,
		title: ({ title }) => title,
		phase: (edition) => String(editionPlan.filters.phase.unwrap().options.indexOf(edition.phase)),
	}
	const wanted = all
		.filter((each) => (!phase || each.phase === phase) && (!kind || each.demo === (kind === 'demo')))
		.toSorted((one, other) => compare(one.id, other.id))
	return pageAmong(sortedBy(wanted, keys[wish.by], wish.descending, compare), wish, editionsPerPage)
}
