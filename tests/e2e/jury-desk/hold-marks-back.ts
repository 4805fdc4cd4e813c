import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'

/** No mark reaches the server before the review is made, and the desk hears of it before the review is there. */
export async function holdMarksBack(page: Page, review: string): Promise<void> {
	const [made, saved] = [moment(), moment()]
	await page.route('**/entries/*/vote', async (route) => {
		if (route.request().method() === 'GET') return route.continue()
		await made.come
		await route.fulfill({ response: await route.fetch() })
		saved.isHere()
	})
	await page.route(
		review,
		async (route) => {
			const response = await route.fetch()
			made.isHere()
			await saved.come
			await sleep(500)
			await route.fulfill({ response })
		},
		{ times: 1 },
	)
}

/** Something to wait for. */
function moment() {
	let isHere = () => {}
	const come = new Promise<void>((resolve) => {
		isHere = resolve
	})
	return { come, isHere }
}
