import { z } from 'zod'
import type { ListPlan, WishOf } from '#app/domain/shared/list-address.ts'

/** How those who keep the directory sort and narrow it. */
export const directoryPlan = {
	orders: ['country', 'name', 'place'],
	filters: { q: z.string().optional(), country: z.string().optional() },
} as const satisfies ListPlan<string, Record<string, z.ZodType<string | undefined>>>

export type DirectoryWish = WishOf<typeof directoryPlan>
