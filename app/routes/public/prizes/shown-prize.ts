import { textIn } from '#app/domain/contest/edition.ts'
import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { newsOf } from './news-of.ts'

/** On the page of all prizes so many of the latest events of each; of its parcels only where they stand. */
const few = 4

/** A prize as its page shows it: all of its way, and that of each parcel where there are several. */
export const shownWhole = ({ names, ...prize }: TrackedPrize, locale: Locale) => ({
	...prize,
	name: textIn(names, locale),
	news: newsOf(prize),
	/** So many events of before are left out. */
	earlier: 0,
})
export type ShownPrize = ReturnType<typeof shownWhole>

export function shownInShort(prize: TrackedPrize, locale: Locale): ShownPrize {
	const { events, parcels, ...whole } = shownWhole(prize, locale)
	const last = events.slice(-few)
	const several = parcels.length > 1 ? parcels.map((parcel) => ({ ...parcel, events: [] })) : []
	return { ...whole, events: last, parcels: several, earlier: events.length - last.length }
}
