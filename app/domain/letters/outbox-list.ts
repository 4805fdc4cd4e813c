import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { type LetterKind, letterKinds } from './letter.ts'
import { outboxStates } from './letter-state.ts'

const kinds = Object.keys(letterKinds) as LetterKind[]

/** How the outbox is sorted and narrowed; the newest letters come first. */
export const outboxPlan = {
	orders: ['written'],
	falling: ['written'],
	filters: {
		state: z.enum([...outboxStates, 'all']).default('all'),
		kind: z.enum(kinds).optional(),
		/** By slug. */
		edition: z.string().optional(),
		/** A part of the recipient's address. */
		q: z.string().optional(),
	},
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | number | undefined>>>

export type OutboxWish = WishOf<typeof outboxPlan>
