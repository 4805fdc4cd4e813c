import type { Page } from '@playwright/test'

/** What is alike within an edition is looked at once: one idea, one library, one country. */
const kindOf = (path: string): string =>
	path
		.replace(/^\/(organise|jury)\/editions\/(?!new)[^/]+/, '/$1/editions/*')
		.replace(
			/(\/ideas|\/libraries|\/networks|\/letters|\/submissions|\/shipments|\/entries|\/imports|\/categories|\/partners|\/prizes|\/kinds|\/sources|\/branches|\/texts|\/corrections)\/(?!new|texts|imports|kinds|rules|giving|labels|packing-list|sources|events|arrivals)[^/]+/g,
			'$1/*',
		)
		.replace(/(\/submissions\/\*\/translations)\/[a-z]{2,3}/, '$1/*')
		.replace(/\/(winners|results|voting|jury\/editions\/\*)\/[A-Z]{2}/, '$1/*')

/** Every page that can be reached by links from these, one of each kind, in the order in which they are found. */
export async function findPages(page: Page, start: string | readonly string[], within: RegExp): Promise<string[]> {
	const found = new Map([start].flat().map((path) => [kindOf(path), path]))
	for (const path of found.values()) {
		const response = await page.request.get(new URL(path, page.url()).href)
		const links = (await response.text()).matchAll(/<a[^>]+href="(\/[^"#?]*)/g)
		for (const [, link = ''] of links) {
			const isPage = within.test(link) && !/\.\w+$/.test(link)
			if (isPage && !found.has(kindOf(link))) found.set(kindOf(link), link)
		}
	}
	return [...found.values()]
}
