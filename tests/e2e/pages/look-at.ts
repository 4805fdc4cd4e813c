import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const widths = [360, 1280] as const

/** Everything that is wrong with a page as a browser shows it, each as a sentence. */
export async function faultsOf(page: Page, path: string, expected = 200): Promise<string[]> {
	const heard: string[] = []
	const hear = (what: string) => heard.push(what)
	const host = new URL(page.url()).host
	page.removeAllListeners('console').removeAllListeners('request').removeAllListeners('pageerror')
	page.on('request', (request) => {
		const { host: asked, protocol } = new URL(request.url())
		if (protocol.startsWith('http') && asked !== host) hear(`asks ${asked}`)
	})
	page.on('pageerror', (error) => hear(error.message))
	page.on('console', (message) => {
		const isAboutThePageItself = expected !== 200 && message.text().includes(String(expected))
		if (message.type() === 'error' && !isAboutThePageItself) hear(message.text())
	})
	const faults: string[] = []
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 })
		const response = await page.goto(new URL(path, page.url()).href)
		if (response?.status() !== expected) faults.push(`answers ${response?.status()}`)
		const seen = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			headings: document.querySelectorAll('h1').length,
			title: document.title.trim(),
		}))
		if (seen.wide > 0) faults.push(`is ${seen.wide} px too wide`)
		if (seen.headings !== 1) faults.push(`has ${seen.headings} main headings`)
		if (seen.title === '') faults.push('has no title')
		faults.push(...(await barriersOn(page)))
		faults.push(...heard.splice(0))
		for (const [i, fault] of faults.entries()) if (!fault.startsWith(path)) faults[i] = `${path} at ${width}: ${fault}`
	}
	return faults
}

async function barriersOn(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(
			({ id, nodes }) =>
				`${id} (${nodes
					.map(({ target }) => target.join(' '))
					.slice(0, 3)
					.join(', ')})`,
		)
}
