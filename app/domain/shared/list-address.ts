import type { z } from 'zod'

/** What a long list can be asked for in its address: `?state=open&sort=-name&after=…`. */
export interface ListPlan<By extends string, Filters extends FilterShapes> {
	/** Its orders; the first one holds unless another is asked for. */
	readonly orders: readonly [By, ...By[]]
	/** Orders in which the greatest comes first, until the head is followed once more. */
	readonly falling?: readonly By[]
	/** Each of them must make something of undefined: what holds unless something else is asked for. */
	readonly filters: Filters
}
type FilterShapes = Readonly<Record<string, z.ZodType<string | number | undefined>>>

export interface ListWish<By extends string = string, Filtered = Readonly<Record<string, unknown>>> {
	readonly by: By
	readonly descending: boolean
	readonly filters: Filtered
	/** The id of the row from which the list goes on, or before which it ends. */
	readonly after: string | null
	readonly before: string | null
}
type Filtered<Filters extends FilterShapes> = { readonly [Name in keyof Filters]: z.output<Filters[Name]> }
export type WishOf<Plan> = Plan extends ListPlan<infer By, infer Filters> ? ListWish<By, Filtered<Filters>> : never

/** What is asked for in an address; what nobody can make sense of is left out rather than refused. */
export function readList<By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	query: URLSearchParams,
): ListWish<By, Filtered<Filters>> {
	const [, minus = '', asked] = /^(-?)([\w-]+)$/.exec(query.get('sort') ?? '') ?? []
	const order = plan.orders.find((each) => each === asked)
	const by = order ?? plan.orders[0]
	const filters = Object.entries(plan.filters).map(([name, shape]) => [name, read(shape, query.get(name))])
	const after = placeIn(query.get('after'))
	return {
		by,
		descending: order ? minus === '-' : fallsFirst(plan, by),
		filters: Object.fromEntries(filters) as Filtered<Filters>,
		after,
		before: after ? null : placeIn(query.get('before')),
	}
}

const fallsFirst = <By extends string>({ falling = [] }: { readonly falling?: readonly By[] }, by: By) =>
	falling.includes(by)

function read(shape: FilterShapes[string], asked: string | null) {
	const said = shape.safeParse(asked?.trim().slice(0, 200) || undefined)
	return said.success ? said.data : shape.parse(undefined)
}

const placeIn = (asked: string | null): string | null => (/^[\w-]{1,64}$/.test(asked ?? '') ? asked : null)

type Change = {
	readonly by?: string
	readonly descending?: boolean
	readonly filters?: Readonly<Record<string, unknown>>
	readonly after?: string | null
	readonly before?: string | null
}

/** The address that asks for it. A change of order or filters begins the list anew. */
export function listHref<By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	here: string,
	wish: ListWish<By>,
	change: Change = {},
): string {
	const { after = null, before = null, ...changed } = change
	const query = new URLSearchParams(
		said(plan, { ...wish, ...changed, filters: { ...wish.filters, ...changed.filters } }),
	)
	if (after) query.set('after', after)
	if (before) query.set('before', before)
	return query.size > 0 ? `${here}?${query}` : here
}

/** Filters and order that are not what holds anyway, each as the address says it. */
function said<By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	{ by, descending, filters }: ListWish,
): [string, string][] {
	const narrowed = Object.keys(plan.filters).flatMap((name): [string, string][] =>
		isAsked(plan, name, filters[name]) ? [[name, String(filters[name])]] : [],
	)
	const usual = by === plan.orders[0] && descending === fallsFirst(plan, by as By)
	return usual ? narrowed : [...narrowed, ['sort', `${descending ? '-' : ''}${by}`]]
}

const isAsked = (plan: { readonly filters: FilterShapes }, name: string, value: unknown): boolean =>
	value !== undefined && value !== null && value !== plan.filters[name]?.parse(undefined)

/** Whether anything is left out of the list. */
export const isNarrowed = <By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	{ filters }: ListWish<By>,
): boolean => Object.keys(plan.filters).some((name) => isAsked(plan, name, (filters as Record<string, unknown>)[name]))

/** What a filter form has no field for and must send along. */
export const sentAlong = <By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	wish: ListWish<By>,
	fields: readonly (keyof Filters)[],
): [string, string][] => said(plan, wish).filter(([name]) => !fields.includes(name))

/** How a column's head leads to its order, and to the other way around. */
export const sortingBy =
	<By extends string, Filters extends FilterShapes>(plan: ListPlan<By, Filters>, here: string, wish: ListWish<By>) =>
	(by: By): { sortHref: string; sorted?: 'ascending' | 'descending' } => {
		const isBy = wish.by === by
		const descending = isBy ? !wish.descending : fallsFirst(plan, by)
		return {
			sortHref: listHref(plan, here, wish, { by, descending }),
			...(isBy ? { sorted: wish.descending ? 'descending' : 'ascending' } : {}),
		}
	}

export interface Neighbours {
	/** Ids from which the neighbouring pages go on. */
	readonly newer: string | null
	readonly older: string | null
}

/** The links of a list's pager. */
export const pagerOf = <By extends string, Filters extends FilterShapes>(
	plan: ListPlan<By, Filters>,
	here: string,
	wish: ListWish<By>,
	{ newer, older }: Neighbours,
): { newer?: string; older?: string } => ({
	...(newer ? { newer: listHref(plan, here, wish, { before: newer }) } : {}),
	...(older ? { older: listHref(plan, here, wish, { after: older }) } : {}),
})
