import { z } from 'zod'
import { EmailAddress } from '#app/domain/accounts/email-address.ts'
import { instantOf, WallClock } from '#app/domain/contest/wall-clock.ts'
import { CountryCode } from '#app/domain/shared/country.ts'
import { addressCountries } from './address-format.ts'
import { carriers } from './carrier.ts'
import { trackingStatuses } from './shipment-status.ts'

/** A parcel may go to a neighbour in which no edition is held. */
const Country = z.enum(addressCountries, { error: 'country-unknown' })
const Town = z.string().trim().min(2).max(80)

export const WinnerForm = z.object({ winner: z.uuid({ error: 'winner-not-found' }) })

/** What each award brings, by the award's id; nothing chosen, nothing brought. */
export const PrizeRulesForm = z.object({
	askWinner: z.boolean().default(false),
	sender: z.string().trim().max(400).default(''),
	kinds: z.record(z.uuid(), z.uuid().optional()).default({}),
})
export type PrizeRulesInput = z.infer<typeof PrizeRulesForm>

/** Nobody named: the winner's own confirmed address is asked, where the edition allows it. */
export const AddressRequestForm = z.object({ email: EmailAddress.optional() })
export type AddressRequestInput = z.infer<typeof AddressRequestForm>

export const ShipmentForm = z.object({
	/** Which of the prize's parcels. */
	part: z.coerce.number().int().min(1).max(99).default(1),
	carrier: z.enum(carriers),
	trackingNumber: z
		.string({ error: 'tracking-number-empty' })
		.trim()
		.min(1, 'tracking-number-empty')
		.max(80, 'tracking-number-characters'),
	fromTown: Town,
	fromCountry: Country,
	toTown: Town,
	toCountry: Country,
})
export type ShipmentInput = z.infer<typeof ShipmentForm>

/** Nothing said of parts: the first. */
export type SentParcel = Omit<ShipmentInput, 'part'> & { readonly part?: number }

/** The time is typed as clocks in the zone show it. */
export const TrackingEventForm = (zone: string) =>
	z.object({
		status: z.enum(trackingStatuses),
		occurredAt: WallClock.transform((wallClock) => instantOf(wallClock, zone)),
		town: Town.optional(),
		country: CountryCode.optional(),
	})
export type TrackingEventInput = z.infer<ReturnType<typeof TrackingEventForm>>
