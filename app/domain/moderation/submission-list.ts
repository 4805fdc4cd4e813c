import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'
import { submissionStates } from '#app/domain/submissions/submission-state.ts'

/** So many days may be asked for that something has been there. */
export const waitingDays = [1, 3, 7, 14, 30] as const

const text = z.string().optional()

/** How an edition's submissions are sorted and narrowed; what waits is what a moderator comes for. */
export const submissionPlan = {
	orders: ['received', 'code'],
	filters: {
		state: z.enum([...submissionStates, 'all']).default('received'),
		q: text,
		country: text,
		/** By slug. */
		category: text,
		/** By slug. */
		library: text,
		/** Received so many days ago or more. */
		days: z.coerce
			.number()
			.optional()
			.refine((days) => days === undefined || waitingDays.some((each) => each === days)),
	},
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | number | undefined>>>

export type SubmissionWish = WishOf<typeof submissionPlan>
