import type { Page } from '@playwright/test'

/** A page that scrolls sideways, and text that stands where nobody can bring it into sight. */
export async function brokenLayout(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		// A stamp that is falling stands where it will lie in half a second.
		await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
		const { scrollWidth, clientWidth } = document.documentElement
		const name = (element: Element) =>
			`${element.localName}.${element.className} “${element.textContent?.slice(0, 20)}”`
		const styleOf = (element: Element) => getComputedStyle(element)
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			(/auto|scroll/.test(styleOf(element).overflowX) || scrolls(element.parentElement))
		const isHidden = (element: Element) =>
			element.closest('.sr, .skip, svg, template') !== null || !element.checkVisibility({ visibilityProperty: true })
		const isCut = (element: Element) => {
			const { overflowX, overflowY, webkitLineClamp, clipPath } = styleOf(element)
			if (webkitLineClamp !== 'none') return false // an excerpt; the whole stands a link away
			if (clipPath !== 'none') return false // for screen readers only
			const wide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
			const tall = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1
			return element.clientWidth > 0 && (wide || tall)
		}
		const faults = scrollWidth > clientWidth ? [`is ${scrollWidth - clientWidth} px too wide`] : []
		for (const element of document.body.querySelectorAll('*')) {
			const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
			if (!hasText || isHidden(element)) continue
			if (isCut(element)) faults.push(`cuts ${name(element)}`)
			const { left, right } = element.getBoundingClientRect()
			if ((left < -1 || right > clientWidth + 1) && !scrolls(element)) faults.push(`loses ${name(element)}`)
		}
		return faults.slice(0, 5)
	})
}
