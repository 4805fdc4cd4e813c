import type { Page } from '@playwright/test'
import { findPages } from './find-pages.ts'

/** Pages that other sites, posters and scripts lead to. */
const besides = [
	'/editions/example-open/submit?named=Example+library&country=LV',
	'/editions/example-open/submit?library=jekabpils-city-library',
	'/networks/bergslagsbibblan',
	'/embed/editions/example-open',
	'/embed/libraries/jekabpils-city-library',
	'/embed/editions/example-last-year/winners/LV',
]

/** Every page that anybody may see, one of each kind, as an address on the server of the page that is open. */
export async function publicPages(page: Page): Promise<string[]> {
	const found = await findPages(page, '/', /^\/(?!organise|jury|account|sign-out)/)
	if (found.length < 15) throw new Error(`only ${found.length} pages are found from home`)
	return [...found, ...besides]
}
