import type { Browser, CDPSession, Page } from '@playwright/test'

export type Kind = 'HTML' | 'CSS' | 'scripts' | 'fonts' | 'pictures' | 'other'
export interface Visit {
	/** As they travelled, heads of answers included. */
	readonly bytes: Readonly<Record<Kind, number>>
	readonly requests: number
	/** Seconds until the largest thing of the first screen stood there. */
	readonly largestPaint: number
	readonly shift: number
}

const kinds: Readonly<Record<string, Kind>> = {
	Document: 'HTML',
	Stylesheet: 'CSS',
	Script: 'scripts',
	Font: 'fonts',
	Image: 'pictures',
}
/** Slow 4G, as Lighthouse simulates it, and a processor a quarter as fast. */
const bitsPerSecond = { down: 1_600_000, up: 750_000 }
const roundTrip = 150
const slowness = 4

/** A first visit, with nothing kept from earlier ones. */
export async function visit(browser: Browser, url: string, wholePage = false): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 360, height: 780 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		locale: 'en-GB',
	})
	try {
		const page = await context.newPage()
		const session = await context.newCDPSession(page)
		const sent = await countSent(session)
		await slowDown(session)
		await page.goto(url, { waitUntil: 'networkidle' })
		const { paint, shift } = await painted(page)
		if (wholePage) await scrollThrough(page)
		return { ...sent(), largestPaint: paint / 1000, shift }
	} finally {
		await context.close()
	}
}

async function slowDown(session: CDPSession): Promise<void> {
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: roundTrip,
		downloadThroughput: bitsPerSecond.down / 8,
		uploadThroughput: bitsPerSecond.up / 8,
	})
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

async function countSent(session: CDPSession) {
	await session.send('Network.enable')
	await session.send('Network.setCacheDisabled', { cacheDisabled: false })
	const kindOf = new Map<string, Kind>()
	const bytes: Record<Kind, number> = { HTML: 0, CSS: 0, scripts: 0, fonts: 0, pictures: 0, other: 0 }
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (response.url.startsWith('http')) kindOf.set(requestId, kinds[type] ?? 'other')
	})
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kindOf.get(requestId)
		if (kind) bytes[kind] += encodedDataLength
	})
	return () => ({ bytes, requests: kindOf.size })
}

/** What lies below the fold comes when it is near. */
async function scrollThrough(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.body.scrollHeight)
	for (let y = 0; y < height; y += 700) {
		await page.evaluate((top) => scrollTo(0, top), y)
		await page.waitForLoadState('networkidle')
	}
	await page.waitForFunction(() => [...document.images].every((image) => image.complete))
	await page.waitForTimeout(500)
}

/** No function in it has a name: what turns TypeScript into JavaScript would add to those, and the page knows nothing of that. */
const painted = (page: Page): Promise<{ paint: number; shift: number }> =>
	page.evaluate(async () => {
		const [paints, shifts] = await Promise.all(
			['largest-contentful-paint', 'layout-shift'].map(
				(type) =>
					new Promise<(PerformanceEntry & { value?: number; hadRecentInput?: boolean })[]>((resolve) => {
						new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true })
						setTimeout(() => resolve([]), 1000)
					}),
			),
		)
		return {
			paint: paints?.at(-1)?.startTime ?? Number.NaN,
			shift: (shifts ?? []).reduce((sum, { value = 0, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
		}
	})
