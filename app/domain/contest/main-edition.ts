import { openCountries } from './call-times.ts'
import type { Edition } from './edition.ts'

/** What the home page is about: the edition that is open, else the newest. */
export const mainEdition = (editions: readonly Edition[], now: Date): Edition | null =>
	editions.find((edition) => openCountries(edition, now).length > 0) ?? editions[0] ?? null
