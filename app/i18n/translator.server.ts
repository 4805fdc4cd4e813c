import type { Area, Catalogue, Messages, Texts } from './catalogue.ts'
import { bg } from './catalogues/bg.server.ts'
import { el } from './catalogues/el.server.ts'
import { en } from './catalogues/en.server.ts'
import { it } from './catalogues/it.server.ts'
import { lv } from './catalogues/lv.server.ts'
import { pl } from './catalogues/pl.server.ts'
import { sv } from './catalogues/sv.server.ts'
import type { Locale } from './locale.ts'
import { textsOf } from './texts-of.ts'

const catalogues: Record<Locale, Catalogue> = { en, lv, sv, pl, it, bg, el }

/** The texts of an area on the server: for letters, feeds and titles. */
export function translator<A extends Area>(locale: Locale, area: A): Texts<A> {
	return textsOf<A>(locale, catalogues[locale][area])
}

/** What a page needs in order to speak: the messages of its areas, in its language only. */
export function messagesOf(locale: Locale, areas: readonly Area[]): Messages {
	return Object.fromEntries(areas.map((area) => [area, catalogues[locale][area]]))
}
