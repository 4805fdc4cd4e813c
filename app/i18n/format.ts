import { splitDuration } from './duration.ts'
import { type Locale, languageTag } from './locale.ts'

type Instant = Date | string
export type Formats = ReturnType<typeof makeFormats>

const made = new Map<string, Formats>()

/** One set for each language and zone; `Intl` objects are dear to make and cheap to use. */
export function formats(locale: Locale, timeZone: string): Formats {
	const key = `${locale} ${timeZone}`
	const known = made.get(key) ?? makeFormats(locale, timeZone)
	made.set(key, known)
	return known
}

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

function makeFormats(locale: Locale, timeZone: string) {
	const tag = languageTag[locale]
	const dates = (options: Intl.DateTimeFormatOptions) =>
		once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone }))
	const [date, moment, time, weekday] = [
		dates(day),
		dates({ ...day, ...clock }),
		dates(clock),
		dates({ ...day, month: 'long', weekday: 'long' }),
	]
	const names = (type: 'region' | 'language') => once(() => new Intl.DisplayNames(tag, { type }))
	const [countries, languages] = [names('region'), names('language')]
	const percents = once(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }))
	const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))

	const stampDay = (at: Instant) => {
		const part = partsOf(date(), at)
		return `${part('day')} ${part('month').replace('.', '').toLocaleUpperCase(tag)}`
	}
	return {
		date: (at: Instant) => date().format(new Date(at)),
		moment: (at: Instant) => moment().format(new Date(at)),
		time: (at: Instant) => time().format(new Date(at)),
		weekday: (at: Instant) => weekday().format(new Date(at)),
		stampDay,
		stamp: (at: Instant) => `${stampDay(at)} ${partsOf(date(), at)('year')}`,
		number: (value: number, digits?: number) =>
			value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits ?? 2 }),
		percent: (ratio: number) => percents().format(ratio),
		/** An amount in the currency's smallest unit. */
		money: (minor: number, currency: string) => {
			const written = new Intl.NumberFormat(tag, { style: 'currency', currency })
			return written.format(minor / 10 ** (written.resolvedOptions().maximumFractionDigits ?? 2))
		},
		/** Grams; from a kilogram on in kilograms. */
		weight: (grams: number) =>
			(grams < 1000 ? grams : grams / 1000).toLocaleString(tag, {
				style: 'unit',
				unit: grams < 1000 ? 'gram' : 'kilogram',
				maximumFractionDigits: 2,
			}),
		country: (code: string) => countries().of(code) ?? code,
		language: (code: string) => languages().of(code) ?? code,
		list: (items: readonly string[]) => lists().format(items),
		duration: (milliseconds: number) =>
			lists().format(splitDuration(milliseconds).map(({ unit, count }) => inUnits(tag, unit, count))),
		/** The same language by another clock. */
		in: (zone: string) => formats(locale, zone),
	}
}

const inUnits = (tag: string, unit: string, count: number) =>
	count.toLocaleString(tag, { style: 'unit', unit, unitDisplay: 'long' })

function partsOf(format: Intl.DateTimeFormat, at: Instant) {
	const parts = format.formatToParts(new Date(at))
	return (type: 'day' | 'month' | 'year') => parts.find((part) => part.type === type)?.value ?? ''
}

function once<T>(make: () => T): () => T {
	let made: T | undefined
	return () => {
		made ??= make()
		return made
	}
}
