import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import { TextsForm } from '#app/domain/contest/edition-form.ts'
import { instantOf, WallClock } from '#app/domain/contest/wall-clock.ts'
import { CountryCode } from '#app/domain/shared/country.ts'
import { carriers } from './carrier.ts'
import { trackingStatuses } from './shipment-status.ts'

const Town = z.string().trim().min(2).max(80)

export const PrizeForm = z.object({
	names: TextsForm(80),
	serial: z.string().trim().min(1).max(60),
	lithiumBattery: z.boolean().default(false),
})
export type PrizeInput = z.infer<typeof PrizeForm>

export const WinnerForm = z.object({ winner: z.uuid({ error: 'winner-not-found' }) })

/** Nobody named: the winner's own confirmed address is asked. */
export const AddressRequestForm = z.object({ email: EmailAddress.optional() })
export type AddressRequestInput = z.infer<typeof AddressRequestForm>

export const ShipmentForm = z.object({
	carrier: z.enum(carriers),
	trackingNumber: z
		.string({ error: 'tracking-number-empty' })
		.trim()
		.min(1, 'tracking-number-empty')
		.max(80, 'tracking-number-characters'),
	fromTown: Town,
	fromCountry: CountryCode,
	toTown: Town,
	toCountry: CountryCode,
})
export type ShipmentInput = z.infer<typeof ShipmentForm>

/** The time is typed as clocks in the zone show it. */
export const TrackingEventForm = (zone: string) =>
	z.object({
		status: z.enum(trackingStatuses),
		occurredAt: WallClock.transform((wallClock) => instantOf(wallClock, zone)),
		town: Town.optional(),
		country: CountryCode.optional(),
	})
export type TrackingEventInput = z.infer<ReturnType<typeof TrackingEventForm>>
