import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { type ListPage, pageAmong, sortedBy } from '#app/domain/shared/list-page.ts'
import { type Role, roles } from './role.ts'

export const personStates = ['active', 'disabled'] as const
const factors = ['on', 'off'] as const

/** How people and what they are appointed to are sorted and narrowed by the address. */
export const peoplePlan = {
	orders: ['role', 'name', 'for', 'seen', 'since'],
	falling: ['seen', 'since'],
	filters: {
		q: z.string().optional(),
		role: z.enum(roles).optional(),
		state: z.enum(personStates).optional(),
		factor: z.enum(factors).optional(),
		edition: z.string().optional(),
	},
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | undefined>>>

export type PeopleWish = WishOf<typeof peoplePlan>

interface Listed {
	readonly id: string
	readonly name: string
	readonly email: string
	readonly role: Role
	readonly slug: string | null
	readonly partner: string | null
	readonly countries: readonly string[] | null
	readonly since: Date
	readonly lastSeen: Date | null
	readonly disabledAt: Date | null
	readonly factorOn: boolean
}

const peoplePerPage = 50

export function listedPeople<Person extends Listed>(
	all: readonly Person[],
	wish: PeopleWish,
	compare: (one: string, other: string) => number,
): ListPage<Person> {
	const { q, role, state, factor, edition } = wish.filters
	const sought = q?.toLowerCase()
	const wanted = all.filter(
		(each) =>
			(!sought || `${each.name} ${each.email}`.toLowerCase().includes(sought)) &&
			(!role || each.role === role) &&
			(!state || (state === 'disabled') === (each.disabledAt !== null)) &&
			(!factor || (factor === 'on') === each.factorOn) &&
			(!edition || each.slug === edition),
	)
	const keys: Record<PeopleWish['by'], (person: Person) => string> = {
		role: (each) => String(roles.indexOf(each.role)),
		name: ({ name }) => name,
		for: ({ partner, countries }) => partner ?? countries?.join() ?? '',
		seen: ({ lastSeen }) => lastSeen?.toISOString() ?? '',
		since: ({ since }) => since.toISOString(),
	}
	const byName = wanted.toSorted((one, other) => compare(one.name, other.name))
	return pageAmong(sortedBy(byName, keys[wish.by], wish.descending, compare), wish, peoplePerPage)
}
