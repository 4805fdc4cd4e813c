import type { Page } from '@playwright/test'

const bearable = 0.02

/** Looks through the whole page until its pictures are there; what moved meanwhile is a fault. */
export async function shiftsOn(page: Page): Promise<string[]> {
	const { score, moved } = await page.evaluate(async () => {
		type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] }
		const shifts: Shift[] = []
		const observer = new PerformanceObserver((list) => void shifts.push(...(list.getEntries() as Shift[])))
		observer.observe({ type: 'layout-shift', buffered: true })
		const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
		for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
			scrollTo(0, y)
			await painted()
		}
		await document.fonts.ready
		// A picture that cannot be shown is a fault of another kind.
		await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
		await painted()
		scrollTo(0, 0)
		shifts.push(...(observer.takeRecords() as Shift[]))
		return {
			score: shifts.filter((shift) => !shift.hadRecentInput).reduce((sum, { value }) => sum + value, 0),
			moved: shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.className || node?.nodeName)).slice(0, 3),
		}
	})
	return score < bearable ? [] : [`shifts by ${score.toFixed(3)}: ${moved.join(', ')}`]
}
