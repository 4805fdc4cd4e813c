import type { Page } from '@playwright/test'

/** What a thumb may have to hit and is smaller than 44 px; a link within a sentence may be as low as its line (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const aimed = 44
		const inTable = 24 // WCAG 2.5.8: rows stand close, and one of them is as good as the next to try again
		const hits = (element: Element, x: number, y: number) => {
			const hit = document.elementFromPoint(x, y)
			const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
			return hit !== null && [element, ...labels].some((each) => each.contains(hit))
		}
		const isInSentence = (element: Element) => {
			if (getComputedStyle(element).display !== 'inline') return false
			const block = element.closest('p, li, dd, td, th, figcaption, small, div, span:not(a span)')
			return (block?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0) + 8
		}
		const faults: string[] = []
		for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
			if (
				!element.checkVisibility() ||
				element.matches('[type="hidden"], .skip, svg a, :disabled, [aria-hidden="true"] *')
			)
				continue
			if (isInSentence(element)) continue
			element.scrollIntoView({ block: 'center', behavior: 'instant' })
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
			const [own, named] = [element.getBoundingClientRect(), label?.getBoundingClientRect()]
			const { left, top } = own
			const [width, height] = [Math.max(own.width, named?.width ?? 0), Math.max(own.height, named?.height ?? 0)]
			const least = element.closest('table') ? inTable : aimed
			if (width < 2 || height < 2) continue // stands in for a label that is pressed instead
			const [x, y] = [left + own.width / 2, top + own.height / 2]
			const reach = least / 2 - 1
			const isHigh = height >= least - 0.5 || (hits(element, x, y - reach) && hits(element, x, y + reach))
			// A short word is a narrow link.
			const isWide = width >= (element.localName === 'a' ? 24 : least - 0.5)
			const words = element.textContent?.trim().slice(0, 30) || element.getAttribute('name') || element.className
			if (!isHigh || !isWide)
				faults.push(`${element.localName} “${words}” is ${Math.round(width)} × ${Math.round(height)}`)
		}
		scrollTo(0, 0)
		return [...new Set(faults)].slice(0, 8)
	})
