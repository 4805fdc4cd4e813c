import type { Page } from '@playwright/test'
import { barriersOn } from '../pages/barriers.ts'
import { desk, entriesOn } from './at-desk.ts'

export async function listed(page: Page) {
	await page.goto(`${desk}/LV`)
	return entriesOn(page)
}

/** On the country's pages and on those named besides, in both themes. */
export async function barriersAt(page: Page, more: readonly string[]): Promise<string[]> {
	const [entry] = await listed(page)
	const found: string[] = []
	for (const path of ['', `/entries/${entry!.code}`, '/comparison', '/ballot', ...more.map((each) => `/${each}`)]) {
		await page.goto(`${desk}/LV${path}`)
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme })
			found.push(...(await barriersOn(page)).map((barrier) => `${path} ${colorScheme}: ${barrier}`))
		}
	}
	return found
}
