import { cameToNothing, type ShipmentStatus } from './shipment-status.ts'

/** What an organiser looks for in a long list. */
export const prizeStates = ['free', 'to-ask', 'to-pack', 'travelling', 'in-trouble', 'arrived', 'with-former'] as const
export type PrizeState = (typeof prizeStates)[number]

export const prizeOrders = ['serial', 'kind', 'winner', 'status'] as const
export type PrizeOrder = (typeof prizeOrders)[number]

export interface PrizeWish {
	readonly kind: string | null
	readonly state: PrizeState | null
	readonly by: PrizeOrder
	readonly descending: boolean
}

export interface ListedPrize {
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

/** What is asked for in an address; anything else is left out rather than refused. */
export function prizeWish(asked: URLSearchParams): PrizeWish {
	const [, minus = '', order] = /^(-?)(\w+)$/.exec(asked.get('sort') ?? '') ?? []
	return {
		kind: asked.get('kind') || null,
		state: prizeStates.find((state) => state === asked.get('state')) ?? null,
		by: prizeOrders.find((each) => each === order) ?? 'winner',
		descending: minus === '-',
	}
}

/** The address that asks for it. */
export function wishInUrl({ kind, state, by, descending }: PrizeWish): string {
	const asked = new URLSearchParams()
	if (kind) asked.set('kind', kind)
	if (state) asked.set('state', state)
	if (by !== 'winner' || descending) asked.set('sort', `${descending ? '-' : ''}${by}`)
	return asked.size > 0 ? `?${asked}` : ''
}

export function listed<Prize extends ListedPrize>(
	prizes: readonly Prize[],
	{ kind, state, by, descending }: PrizeWish,
	compare: (one: string, other: string) => number,
): Prize[] {
	const keys: Record<PrizeOrder, (prize: Prize) => string> = {
		serial: ({ serial }) => serial,
		kind: ({ name }) => name,
		// Whoever has none comes last.
		winner: ({ winnerCountry }) => winnerCountry ?? 'ZZZ',
		status: (prize) => String(prizeStates.indexOf(stateOf(prize))),
	}
	const key = keys[by]
	const wanted = prizes.filter(
		(prize) => (kind === null || prize.kindId === kind) && (state === null || stateOf(prize) === state),
	)
	const sorted = wanted.toSorted((one, other) => compare(key(one), key(other)) || compare(one.serial, other.serial))
	return descending ? sorted.reverse() : sorted
}
