import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { type ListPage, pageAmong, sortedBy } from '#app/domain/shared/list-page.ts'

/** Whether somebody votes for a partner, was asked to, or is still to be asked. */
export const seats = ['free', 'asked', 'handing-over', 'votes', 'disabled'] as const
export type Seat = (typeof seats)[number]

type Seated = { readonly id: string; readonly juror: string | null; readonly jurorDisabled: boolean }

export const seatOf = ({ id, juror, jurorDisabled }: Seated, asked: readonly string[]): Seat => {
	if (jurorDisabled) return 'disabled'
	if (juror) return asked.includes(id) ? 'handing-over' : 'votes'
	return asked.includes(id) ? 'asked' : 'free'
}

/** How an edition's partners are sorted and narrowed by the address. */
export const partnerPlan = {
	orders: ['name', 'country', 'state'],
	filters: { country: z.string().optional(), state: z.enum(seats).optional() },
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | undefined>>>

export type PartnerWish = WishOf<typeof partnerPlan>
interface Listed {
	readonly id: string
	readonly name: string
	readonly homeCountry: string
	readonly state: Seat
}

const partnersPerPage = 50

export function listedPartners<Partner extends Listed>(
	all: readonly Partner[],
	wish: PartnerWish,
	compare: (one: string, other: string) => number,
): ListPage<Partner> & { readonly countries: readonly string[] } {
	const { country, state } = wish.filters
	const keys: Record<PartnerWish['by'], (partner: Partner) => string> = {
		name: ({ name }) => name,
		country: ({ homeCountry }) => homeCountry,
		state: (partner) => String(seats.indexOf(partner.state)),
	}
	const wanted = all
		.filter((each) => (!country || each.homeCountry === country) && (!state || each.state === state))
		.toSorted((one, other) => compare(one.name, other.name))
	return {
		...pageAmong(sortedBy(wanted, keys[wish.by], wish.descending, compare), wish, partnersPerPage),
		countries: [...new Set(all.map(({ homeCountry }) => homeCountry))],
	}
}
