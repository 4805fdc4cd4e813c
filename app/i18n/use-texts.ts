import { useContext } from 'react'
import type { Area, Texts } from './catalogue.ts'
import type { Locale } from './locale.ts'
import { TextsContext } from './texts-context.ts'
import { textsOf } from './texts-of.ts'

/** The texts of an area the page carries. */
export function useTexts<A extends Area>(area: A): Texts<A> {
	const { locale, messages } = useContext(TextsContext)
	const ofArea = messages[area]
	if (ofArea === undefined) throw new Error(`The page shows texts of '${area}' but does not name it in handle.areas`)
	return textsOf<A>(locale, ofArea)
}

export function useLocale(): Locale {
	return useContext(TextsContext).locale
}
