import { xmlText } from './xml-text.ts'

export interface SitemapPage {
	readonly address: string
	/** Only where it is known when the page last changed. */
	readonly changedAt?: Date | null
}

const head = '<?xml version="1.0" encoding="utf-8"?>'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The most that the protocol lets into one file. */
export const pagesPerPart = 50_000

export const sitemapOf = (pages: readonly SitemapPage[]): string =>
	[head, `<urlset ${namespace}>`, ...pages.map((page) => entryOf('url', page)), '</urlset>', ''].join('\n')

export const sitemapIndexOf = (parts: readonly SitemapPage[]): string =>
	[head, `<sitemapindex ${namespace}>`, ...parts.map((part) => entryOf('sitemap', part)), '</sitemapindex>', ''].join(
		'\n',
	)

const entryOf = (name: string, { address, changedAt }: SitemapPage): string =>
	`<${name}><loc>${xmlText(address)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}</${name}>`
