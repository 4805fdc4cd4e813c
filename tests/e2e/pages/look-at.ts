import type { Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { brokenLayout } from './layout.ts'
import type { listen } from './listen.ts'
import { shiftsOn } from './shifts.ts'

/** Every width and every theme once: what a colour stands on does not depend on how wide the page is. */
const looks = [
	{ width: 1280, colorScheme: 'dark' },
	{ width: 360, colorScheme: 'light' },
] as const

/** Everything that is wrong with a page on a phone and on a desk, by day and by night, each as a sentence; the page stays, on a phone. */
export async function faultsOf(
	page: Page,
	path: string,
	ears: ReturnType<typeof listen>,
	expected = 200,
): Promise<string[]> {
	const faults: string[] = []
	ears.expect(expected)
	for (const { width, colorScheme } of looks) {
		const found: string[] = []
		await page.emulateMedia({ colorScheme })
		await page.setViewportSize({ width, height: 800 })
		const response = await page.goto(new URL(path, page.url()).href)
		if (response?.status() !== expected) found.push(`answers ${response?.status()}`)
		found.push(...(await shiftsOn(page)), ...(await unnamed(page)), ...(await brokenLayout(page)))
		found.push(...(await barriersOn(page)).map((barrier) => `${colorScheme}: ${barrier}`))
		faults.push(...[...found, ...ears.take()].map((fault) => `${path} at ${width}: ${fault}`))
	}
	return faults
}

const unnamed = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const headings = document.querySelectorAll('h1').length
		return [
			...(headings === 1 ? [] : [`has ${headings} main headings`]),
			...(document.title.trim() ? [] : ['has no title']),
			...(document.documentElement.lang ? [] : ['has no language']),
		]
	})
