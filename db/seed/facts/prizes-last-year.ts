import type { CarrierCode } from '#app/domain/prizes/carrier.ts'
import type { TrackingStatus } from '#app/domain/prizes/shipment-status.ts'
import type { CountryCode } from '#app/domain/shared/country.ts'
import type { prizeNames } from './prize-names.ts'

/** Days are counted from the day of the seed; times are those of the contest's zone. */
type Moment = readonly [day: number, time: string]

export interface ExamplePrize {
	readonly country: CountryCode
	readonly serial: string
	readonly kind: keyof typeof prizeNames
	readonly asked: Moment
	/** Null: still waiting for the library's answer. */
	readonly address: { readonly given: Moment; readonly postcode: string; readonly town: string } | null
	readonly shipment: ExampleShipment | null
}

export interface ExampleShipment {
	readonly carrier: CarrierCode
	readonly trackingNumber: string
	readonly sent: Moment
	readonly events: readonly {
		readonly status: TrackingStatus
		readonly at: Moment
		readonly town?: string
		readonly country?: CountryCode
	}[]
}

/** Where the invented consortium keeps its prizes. */
export const prizeStore = { fromTown: 'Rome', fromCountry: 'IT' } as const

/** All stages at once: delivered, under way, nearly there, not yet known where to. The numbers are invented but well formed. */
export const prizesOfLastYear: readonly ExamplePrize[] = [
	{
		country: 'IT',
		serial: 'example-scooter-1',
		kind: 'scooter',
		asked: [-24, '10:00'],
		address: { given: [-22, '18:10'], postcode: '10100', town: 'Torino' },
		shipment: {
			carrier: 'gls',
			trackingNumber: '20251118007',
			sent: [-20, '11:00'],
			events: [
				{ status: 'label-created', at: [-20, '11:05'], town: 'Rome', country: 'IT' },
				{ status: 'picked-up', at: [-19, '15:40'], town: 'Rome', country: 'IT' },
				{ status: 'in-transit', at: [-18, '04:20'], town: 'Florence', country: 'IT' },
				{ status: 'out-for-delivery', at: [-17, '07:55'], town: 'Torino', country: 'IT' },
				{ status: 'delivered', at: [-17, '14:10'], town: 'Torino', country: 'IT' },
			],
		},
	},
	{
		country: 'LV',
		serial: 'example-hoverboard-1',
		kind: 'hoverboard',
		asked: [-24, '10:10'],
		address: { given: [-12, '09:30'], postcode: 'LV-4101', town: 'Cēsis' },
		shipment: {
			carrier: 'latvijas-pasts',
			trackingNumber: 'CP202511078IT',
			sent: [-6, '11:00'],
			events: [
				{ status: 'label-created', at: [-6, '11:05'], town: 'Rome', country: 'IT' },
				{ status: 'picked-up', at: [-5, '16:20'], town: 'Rome', country: 'IT' },
				{ status: 'in-transit', at: [-3, '22:45'], town: 'Vienna', country: 'AT' },
				{ status: 'in-transit', at: [-1, '05:30'], town: 'Warsaw', country: 'PL' },
			],
		},
	},
	{
		country: 'BG',
		serial: 'example-telescope-1',
		kind: 'telescope',
		asked: [-24, '10:20'],
		address: { given: [-9, '12:00'], postcode: '4000', town: 'Пловдив' },
		shipment: {
			carrier: 'dhl',
			trackingNumber: '2025110802',
			sent: [-6, '11:30'],
			events: [
				{ status: 'label-created', at: [-6, '11:35'], town: 'Rome', country: 'IT' },
				{ status: 'picked-up', at: [-6, '17:10'], town: 'Rome', country: 'IT' },
				{ status: 'in-transit', at: [-4, '02:15'], town: 'Zagreb', country: 'HR' },
				{ status: 'delayed', at: [-3, '09:00'], town: 'Zagreb', country: 'HR' },
				{ status: 'in-transit', at: [-1, '21:40'], town: 'София', country: 'BG' },
				{ status: 'out-for-delivery', at: [0, '07:25'], town: 'Пловдив', country: 'BG' },
			],
		},
	},
	{
		country: 'GR',
		serial: 'example-sewing-machine-1',
		kind: 'sewingMachine',
		asked: [-5, '10:30'],
		address: null,
		shipment: null,
	},
]
