import type { JSHandle, Locator, Page } from '@playwright/test'

const most = 400

/** Where the focus stands, and what a person without a mouse would miss of it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement
		if (!element || element === document.body) return null
		const isRinged = (ringed: Element | null, part?: string) => {
			if (!ringed) return false
			const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed, part)
			return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor)
		}
		// A card rings its whole face and stands where that stands, a mark of a scale rings its label.
		const card = isRinged(element, '::after') ? element.closest('.card') : null
		const ringed = [element, element.closest('label')].some((each) => isRinged(each)) || isRinged(element, '::after')
		const box = element.getBoundingClientRect()
		const words = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
		return {
			name: `${element.localName} “${words.slice(0, 30) || element.getAttribute('name')}”`,
			ringed,
			inSight: box.bottom > 0 && box.top < innerHeight,
			top: (card ?? element).getBoundingClientRect().top + scrollY,
			isFirst: element.matches('.skip'),
			/** Beside the words that it looks for, though the filters below come first. */
			looksFor: element.matches('[role="search"] button, .search button'),
		}
	})

/** From the top to the end by the tab key alone: each stop is seen, and none lies above the one before. */
export async function faultsOnTheWay(page: Page): Promise<string[]> {
	const faults: string[] = []
	let last = Number.NEGATIVE_INFINITY
	let stops = 0
	let first: JSHandle<Element | null> | undefined
	await page.evaluate(() => {
		;(document.activeElement as HTMLElement | null)?.blur()
		scrollTo(0, 0)
	})
	for (; stops < most; stops++) {
		await page.keyboard.press('Tab')
		const stop = await focused(page)
		// A frame has nothing to skip: the way ends where it began.
		if (!stop || (stop.isFirst && stops > 0)) break
		if (await first?.evaluate((element) => element === document.activeElement)) break
		first ??= await page.evaluateHandle(() => document.activeElement)
		if (!stop.ringed) faults.push(`${stop.name} has no ring`)
		if (!stop.inSight) faults.push(`${stop.name} is out of sight`)
		if (stops > 1 && !stop.looksFor && stop.top < last - 48)
			faults.push(`${stop.name} comes after what stands below it`)
		last = stop.top
	}
	return stops === 0 || stops === most ? [`has ${stops} stops`] : faults
}

/** Presses the tab key until the focus is there. */
export async function tabTo(page: Page, wanted: Locator) {
	await wanted.waitFor()
	for (let pressed = 0; pressed < most; pressed++) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return
		await page.keyboard.press('Tab')
	}
	throw new Error(`${wanted} is not reached by keyboard`)
}
