import { useContext } from 'react'
import { type Formats, formats } from './format.ts'
import { TextsContext } from './texts-context.ts'

/** Dates, numbers and names as the page's language and time zone write them. */
export function useFormat(): Formats {
	const { locale, timeZone } = useContext(TextsContext)
	return formats(locale, timeZone)
}
