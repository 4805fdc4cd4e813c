import { expect, test } from '../support/browser-test.ts'

test('a script that somebody slipped into a page does not run, and it is told', async ({ page, blocked, server }) => {
	for (const path of ['/', '/sign-in', '/editions/example-open/submit']) {
		await page.goto(server.origin + path)
		const ran = await page.evaluate(() => {
			const planted = document.createElement('script')
			planted.textContent = 'document.documentElement.dataset.planted = "yes"'
			document.body.append(planted)
			document.body.insertAdjacentHTML(
				'beforeend',
				'<img src="data:," onerror="document.documentElement.dataset.planted = 1">',
			)
			return document.documentElement.dataset.planted
		})
		expect(ran).toBeUndefined()
		await expect.poll(() => blocked.length).toBeGreaterThan(0)
		blocked.length = 0
	}
})

test('scripts of ours run, with a nonce and without', async ({ page, server }) => {
	for (const path of ['/editions/example-open/submit', '/editions/example-last-year/results/LV']) {
		await page.goto(server.origin + path)
		await page.waitForFunction(() =>
			[...document.querySelectorAll('main *')].some((each) => customElements.get(each.localName) !== undefined),
		)
	}
})
