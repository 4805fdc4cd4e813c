import type { Browser, Page } from '@playwright/test'

export const form = '/editions/example-open/submit?library=jekabpils-city-library'

/** A small phone: touch, a narrow screen, sharp pixels. */
const phone = {
	viewport: { width: 360, height: 780 },
	deviceScaleFactor: 3,
	isMobile: true,
	hasTouch: true,
	userAgent:
		'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
} as const

export async function onPhone(browser: Browser, baseURL: string, more: object = {}): Promise<Page> {
	const context = await browser.newContext({ ...phone, locale: 'en-GB', baseURL, ...more })
	return context.newPage()
}

/** Slow as on the edge of a town, and gone when it is told to be. */
export async function network(page: Page) {
	const wire = await page.context().newCDPSession(page)
	await wire.send('Network.enable')
	const conditions = (offline: boolean, kilobytes: number) =>
		wire.send('Network.emulateNetworkConditions', {
			offline,
			latency: 150,
			downloadThroughput: kilobytes * 1024,
			uploadThroughput: kilobytes * 1024,
		})
	return {
		slow: () => conditions(false, 60),
		lost: () => conditions(true, 0),
		back: () => conditions(false, 2_000),
	}
}

export async function tooWide(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
