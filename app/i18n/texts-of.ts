import { createTranslator } from 'use-intl/core'
import type { Area, Catalogue, Texts } from './catalogue.ts'
import { isolated } from './isolated.ts'
import { type Locale, languageTag } from './locale.ts'

const made = new WeakMap<object, unknown>()

/** One translator for each area's messages: parsing them again for every page would cost more than the page. */
export function textsOf<A extends Area>(locale: Locale, messages: Catalogue[A]): Texts<A> {
	const known = made.get(messages)
	if (known !== undefined) return known as Texts<A>

	const texts = holdingApart(createTranslator({ locale: languageTag[locale], messages, timeZone: 'UTC' }) as Texts<A>)
	made.set(messages, texts)
	return texts
}

type Say = (key: never, values?: Record<string, unknown>) => unknown
type Saying = Say & Readonly<Record<'rich' | 'markup', Say>>

/** What people wrote is given to sentences as it is, and must not turn them around. */
function holdingApart<A extends Area>(texts: Texts<A>): Texts<A> {
	const bare = texts as unknown as Saying
	const held =
		(say: Say): Say =>
		(key, values) =>
			say(key, values && isolatedIn(values))
	const all = Object.assign(held(bare), bare, { rich: held(bare.rich), markup: held(bare.markup) })
	return all as unknown as Texts<A>
}

const isolatedIn = (values: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
	)
