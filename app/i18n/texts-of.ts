import { createTranslator } from 'use-intl/core'
import type { Area, Catalogue, Texts } from './catalogue.ts'
import { type Locale, languageTag } from './locale.ts'

const made = new WeakMap<object, unknown>()

/** One translator for each area's messages: parsing them again for every page would cost more than the page. */
export function textsOf<A extends Area>(locale: Locale, messages: Catalogue[A]): Texts<A> {
	const known = made.get(messages)
	if (known !== undefined) return known as Texts<A>

	const texts = createTranslator({ locale: languageTag[locale], messages, timeZone: 'UTC' })
	made.set(messages, texts)
	return texts as Texts<A>
}
