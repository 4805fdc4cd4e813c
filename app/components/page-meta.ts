import type { MetaDescriptor } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { type Locale, languageTag } from '#app/i18n/locale.ts'

/** What the root knows of every page's place. */
interface Head {
	readonly origin: string
	readonly locale: Locale
	readonly canonical: string
	readonly shared: string
	readonly alternates: readonly { readonly lang: string; readonly href: string }[]
	readonly indexed: boolean
	/** Said of pages that have nothing to say of themselves. */
	readonly description: string
	readonly edition: string | null
}
type Matches = readonly [{ readonly loaderData: { readonly head: Head } | undefined }, ...unknown[]]

export type PageMeta = MetaDescriptor[]

interface Page {
	readonly title: string | undefined
	readonly description?: string | null
	/** Path of its share picture; the installation's own where it has none. */
	readonly picture?: string | null
	readonly type?: 'website' | 'article'
}

/** Everything the head of a public page says of it: for search engines, for whoever is sent its address, for readers of feeds. */
export function pageMeta(matches: Matches, { title = 'Shelfie', description, picture, type }: Page): PageMeta {
	const head = matches[0].loaderData?.head
	const words = title.split(' · ').map(isolated).join(' · ')
	const named = words.includes('Shelfie') ? words : `${words} · Shelfie`
	if (!head) return [{ title: named }]
	const said = inOneLine(description || head.description)
	return [
		{ title: named },
		{ name: 'description', content: said },
		...(head.indexed ? [] : [{ name: 'robots', content: 'noindex' }]),
		link({ rel: 'canonical', href: head.canonical }),
		...head.alternates.map(({ lang, href }) => link({ rel: 'alternate', hrefLang: lang, href })),
		...feeds(head),
		property('og:site_name', 'Shelfie'),
		property('og:type', type ?? 'website'),
		property('og:title', title),
		property('og:description', said),
		property('og:url', head.canonical),
		property('og:locale', languageTag[head.locale].replace('-', '_')),
		property('og:image', `${head.origin}${picture ?? '/share.jpg'}?lang=${head.locale}`),
		property('og:image:type', 'image/jpeg'),
		property('og:image:width', '1200'),
		property('og:image:height', '630'),
		property('og:image:alt', title),
		{ name: 'twitter:card', content: 'summary_large_image' },
	]
}

const property = (name: string, content: string): MetaDescriptor => ({ property: name, content })
const link = (attributes: Readonly<Record<string, string>>): MetaDescriptor => ({ tagName: 'link', ...attributes })

const feeds = ({ edition, origin, locale }: Head): MetaDescriptor[] =>
	edition === null
		? []
		: [
				['application/atom+xml', 'atom', 'Atom'],
				['application/feed+json', 'json', 'JSON Feed'],
			].map(([type = '', ending, title = '']) =>
				link({ rel: 'alternate', type, title, href: `${origin}/feeds/${edition}.${ending}?lang=${locale}` }),
			)

const longest = 300

/** A description is one line, and cut at a word. */
function inOneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim()
	if (line.length <= longest) return line
	const cut = [...line].slice(0, longest).join('')
	return `${cut.replace(/\s?\S*$/, '') || cut}…`
}
