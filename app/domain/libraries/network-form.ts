import { z } from 'zod'
import { CountryCode } from '../shared/country.ts'
import { Address, Name } from './library-form.ts'

export const NetworkForm = z.object({ name: Name, country: CountryCode, website: Address.optional() })
export type NetworkForm = z.infer<typeof NetworkForm>

/** The dates of a stay in a network: days, not instants. */
export const StayForm = z
	.object({ joinedOn: z.iso.date('day-wrong'), leftOn: z.iso.date('day-wrong').optional() })
	.refine(({ joinedOn, leftOn }) => !leftOn || joinedOn <= leftOn, { path: ['leftOn'], error: 'ends-before-it-begins' })
export type StayForm = z.infer<typeof StayForm>

export const MembershipForm = StayForm.safeExtend({ network: z.string().min(1) })
export type MembershipForm = z.infer<typeof MembershipForm>
