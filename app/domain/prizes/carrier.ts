import type { CheckDigit } from './check-digit.ts'
import { fedex, gs1, modulo7, modulo37And36, s10, ups } from './check-digit.ts'

export const carriers = [
	'omniva',
	'latvijas-pasts',
	'dpd',
	'venipak',
	'postnord',
	'inpost',
	'dhl',
	'gls',
	'ups',
	'fedex',
	'other',
] as const
export type CarrierCode = (typeof carriers)[number]

export interface NumberFormat {
	readonly shape: RegExp
	readonly check?: CheckDigit
	/** Nothing else of this carrier looks so: a wrong check digit is a slip of the pen. Else it is only suspicious. */
	readonly binding?: true
}

export interface Carrier {
	readonly name: string
	readonly formats: readonly NumberFormat[]
	/** The carrier's own page about a number; the number goes to the end. */
	readonly page: string | null
}

/** UPU S10-12, the numbers of all postal operators. */
const postal: NumberFormat = { shape: /^[A-Z]{2}\d{9}[A-Z]{2}$/, check: s10, binding: true }
/** Serial shipping container code, with or without its application identifier 00 (GS1). */
const sscc: NumberFormat = { shape: /^(00)?\d{18}$/, check: gs1, binding: true }

/** Formats as the carriers print them on labels and as jkeen/tracking_number_data (MIT) collects them with examples. */
const byCode: Readonly<Record<CarrierCode, Carrier>> = {
	omniva: { name: 'Omniva', formats: [postal], page: 'https://mana.omniva.lv/track/' },
	'latvijas-pasts': {
		name: 'Latvijas Pasts',
		formats: [postal],
		page: 'https://track.pasts.lv/consignment/tracking?type=pasts&id=',
	},
	dpd: {
		name: 'DPD',
		formats: [
			{ shape: /^\d{14}$/ },
			{ shape: /^\d{14}[0-9A-Z]$/, check: modulo37And36 },
			{ shape: /^\d{27}[0-9A-Z]$/, check: modulo37And36 },
			{ shape: /^\d{13}[A-Z]$/ }, // Poland
		],
		page: 'https://www.dpdgroup.com/lv/mydpd/my-parcels/track?lang=en&parcelNumber=',
	},
	venipak: {
		name: 'Venipak',
		formats: [{ shape: /^V\d{5}E\d{7}$/ }],
		page: 'https://venipak.com/tracking/track/',
	},
	postnord: {
		name: 'PostNord',
		formats: [postal, sscc, { shape: /^\d{11}SE$/ }],
		page: 'https://tracking.postnord.com/en/tracking?id=',
	},
	inpost: {
		name: 'InPost',
		formats: [{ shape: /^\d{24}$/ }],
		page: 'https://inpost.pl/sledzenie-przesylek?number=',
	},
	dhl: {
		name: 'DHL',
		formats: [
			{ shape: /^\d{10,11}$/, check: modulo7 }, // DHL Freight counts in ten digits too, without a check digit
			{ shape: /^\d{12}$|^\d{14}$/ },
			sscc,
			{ shape: /^J[A-Z]{2,3}\d{9,20}$/ },
			postal,
		],
		page: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id=',
	},
	gls: {
		name: 'GLS',
		formats: [{ shape: /^\d{11,12}$|^\d{14}$|^\d{20}$/ }, { shape: /^(?=.*[A-Z])[A-Z0-9]{8}$/ }],
		page: 'https://gls-group.com/GROUP/en/parcel-tracking?match=',
	},
	ups: {
		name: 'UPS',
		formats: [{ shape: /^1Z[A-Z0-9]{15}\d$/, check: ups, binding: true }, { shape: /^T\d{10}$|^\d{9}$/ }],
		page: 'https://www.ups.com/track?tracknum=',
	},
	fedex: {
		name: 'FedEx',
		formats: [
			{ shape: /^\d{12}$/, check: fedex, binding: true },
			{ shape: /^\d{15}$/, check: gs1, binding: true },
		],
		page: 'https://www.fedex.com/fedextrack/?trknbr=',
	},
	/** Anybody else, or a person who carries it there: only postal numbers can be checked. */
	other: { name: '', formats: [postal, { shape: /^(?![A-Z]{2}\d{9}[A-Z]{2}$)/ }], page: null },
}

export const carrierOf = (code: CarrierCode): Carrier => byCode[code]

export const isCarrier = (text: string): text is CarrierCode => (carriers as readonly string[]).includes(text)

/** Where the carrier itself tells about the number; for the people who ship, never for the public: it may show more. */
export const carrierPage = (code: CarrierCode, number: string): string | null => {
	const { page } = byCode[code]
	return page && page + encodeURIComponent(number)
}
