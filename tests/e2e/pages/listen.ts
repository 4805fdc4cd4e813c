import type { Page } from '@playwright/test'

/** What a page's console complains of from now on; `take` hands it over and forgets it. */
export function listen(page: Page) {
	const heard: string[] = []
	let expected = 200
	page.on('pageerror', (error) => heard.push(error.message))
	page.on('console', (message) => {
		const isAboutThePageItself = expected !== 200 && message.text().includes(String(expected))
		if (message.type() === 'error' && !isAboutThePageItself) heard.push(message.text())
	})
	return {
		expect(status: number) {
			expected = status
		},
		take: () => heard.splice(0).map((words) => `complains: ${words}`),
	}
}
