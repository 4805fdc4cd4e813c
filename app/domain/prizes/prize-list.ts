import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { type ListPage, pageAmong, sortedBy } from '#app/domain/shared/list-page.ts'
import { cameToNothing, type ShipmentStatus } from './shipment-status.ts'

/** What an organiser looks for in a long list. */
export const prizeStates = ['free', 'to-ask', 'to-pack', 'travelling', 'in-trouble', 'arrived', 'with-former'] as const
export type PrizeState = (typeof prizeStates)[number]

/** How the list is sorted and narrowed by its address. */
export const prizePlan = {
	orders: ['winner', 'serial', 'kind', 'status'],
	filters: { kind: z.string().optional(), state: z.enum(prizeStates).optional() },
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | undefined>>>

export type PrizeWish = WishOf<typeof prizePlan>

export interface ListedPrize {
	readonly id: string
	readonly serial: string
	readonly kindId: string
	readonly name: string
	readonly winnerCountry: string | null
	readonly status: ShipmentStatus | null
	readonly supersededAt: Date | null
	readonly silent: boolean
}

const packed: ReadonlySet<ShipmentStatus> = new Set(['preparing', 'label-created'])
const troubled: ReadonlySet<ShipmentStatus> = new Set(['held', 'delayed', 'delivery-failed'])

export function stateOf({ status, supersededAt, silent }: ListedPrize): PrizeState {
	if (status === null) return 'free'
	if (supersededAt !== null) return 'with-former'
	if (status === 'delivered') return 'arrived'
	if (silent || troubled.has(status) || cameToNothing(status)) return 'in-trouble'
	if (status === 'awaiting-address') return 'to-ask'
	return packed.has(status) ? 'to-pack' : 'travelling'
}

export const prizesPerPage = 50

/** The page that is asked for; whoever is alike stands in the order of serials. */
export function listed<Prize extends ListedPrize>(
	prizes: readonly Prize[],
	wish: PrizeWish,
	compare: (one: string, other: string) => number,
): ListPage<Prize> {
	const { kind, state } = wish.filters
	const keys: Record<PrizeWish['by'], (prize: Prize) => string> = {
		serial: ({ serial }) => serial,
		kind: ({ name }) => name,
		// Whoever has none comes last.
		winner: ({ winnerCountry }) => winnerCountry ?? 'ZZZ',
		status: (prize) => String(prizeStates.indexOf(stateOf(prize))),
	}
	const wanted = prizes
		.filter((prize) => (!kind || prize.kindId === kind) && (!state || stateOf(prize) === state))
		.toSorted((one, other) => compare(one.serial, other.serial))
	return pageAmong(sortedBy(wanted, keys[wish.by], wish.descending, compare), wish, prizesPerPage)
}
