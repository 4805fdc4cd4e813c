import { type Locale, locales } from '#app/i18n/locale.ts'
import { isIndexed } from './indexed-path.ts'

/** Where a page is, for those who keep, share or index it. */
export interface PageAddresses {
	/** Whole, in whatever language the reader has. */
	readonly shared: string
	/** The same page as it was asked for: with its language, where the address names one. */
	readonly canonical: string
	/** In each language, and (x-default) in the reader's. */
	readonly alternates: readonly { readonly lang: Locale | 'x-default'; readonly href: string }[]
	/** Whether search engines may show it. */
	readonly indexed: boolean
}

/** What makes a page another page; everything else in a query (campaigns, clicks) is left out. */
const telling = ['country', 'library', 'category', 'language', 'q', 'after', 'before']

export function pageAddresses(origin: string, { pathname, searchParams }: URL): PageAddresses {
	const path = pathname.replace(/\/+$/, '') || '/'
	const kept = telling.flatMap((name) => {
		const value = searchParams.get(name)?.trim()
		return value ? [[name, value]] : []
	})
	const addressIn = (lang?: Locale): string => {
		const query = new URLSearchParams(lang ? [...kept, ['lang', lang]] : kept).toString()
		return `${origin}${path}${query && `?${query}`}`
	}
	const asked = locales.find((locale) => locale === searchParams.get('lang'))
	return {
		shared: addressIn(),
		canonical: addressIn(asked),
		alternates: [...locales.map((lang) => ({ lang, href: addressIn(lang) })), { lang: 'x-default', href: addressIn() }],
		indexed: isIndexed(path) && !searchParams.get('q')?.trim(),
	}
}
