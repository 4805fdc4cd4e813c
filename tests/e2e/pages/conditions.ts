import type { Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { brokenLayout } from './layout.ts'

type Condition = (page: Page) => Promise<string[]>

/** How else people look at pages: each condition leaves the page as it found it. */
const conditions: Readonly<Record<string, Condition>> = {
	'at 200 %': (page) => at(page, 640),
	'at 400 %': (page) => at(page, 320),
	'with wide text': wideText,
	'in forced colours': forcedColours,
	'with less motion': lessMotion,
	printed,
}

/** Of the page that lies there. */
export async function faultsUnderConditions(page: Page): Promise<string[]> {
	const faults: string[] = []
	const { pathname, search } = new URL(page.url())
	await page.emulateMedia({ colorScheme: 'light' })
	await page.setViewportSize({ width: 360, height: 800 })
	for (const [name, look] of Object.entries(conditions))
		faults.push(...(await look(page)).map((fault) => `${pathname}${search} ${name}: ${fault}`))
	return faults
}

/** WCAG 1.4.4 and 1.4.10: 1280 px at 200 % and 400 %. */
async function at(page: Page, width: number): Promise<string[]> {
	await page.setViewportSize({ width, height: 600 })
	const faults = await brokenLayout(page)
	await page.setViewportSize({ width: 360, height: 800 })
	return faults
}

/** WCAG 1.4.12. The policy forbids inline styles, so the sheet is made, not written. */
async function wideText(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(
			`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
			p { margin-block-end: 2em !important }`,
		)
		document.adoptedStyleSheets.push(sheet)
	})
	const faults = await brokenLayout(page)
	await page.evaluate(() => void document.adoptedStyleSheets.pop())
	return faults
}

/** Without our colours a button is one by its border, a stamp by its frame. */
async function forcedColours(page: Page): Promise<string[]> {
	await page.emulateMedia({ forcedColors: 'active' })
	const bare = await page.evaluate(() =>
		[...document.querySelectorAll('.button, .input, .stamp, .spine, input[type="checkbox"], input[type="radio"]')]
			.filter((element) => {
				const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(element)
				const isDrawnByTheBrowser = element.matches('[type="checkbox"], [type="radio"]') && appearance !== 'none'
				return !isDrawnByTheBrowser && (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1)
			})
			.map((element) => `${element.className} has no border`),
	)
	const barriers = await barriersOn(page, 'colours')
	await page.emulateMedia({ forcedColors: 'none' })
	return [...bare, ...barriers]
}

async function lessMotion(page: Page): Promise<string[]> {
	await page.emulateMedia({ reducedMotion: 'reduce' })
	const faults = await page.evaluate(() => {
		const seconds = (times: string) => Math.max(...times.split(',').map((time) => Number.parseFloat(time)))
		const isLong = (style: CSSStyleDeclaration) =>
			seconds(style.transitionDuration) > 0.01 ||
			(style.animationName !== 'none' && seconds(style.animationDuration) > 0.01)
		const moving = [...document.querySelectorAll('*')].filter((element) =>
			[null, '::before', '::after'].some((part) => isLong(getComputedStyle(element, part))),
		)
		return [
			...moving.slice(0, 3).map((element) => `${element.localName}.${element.className} moves`),
			...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['glides'] : []),
		]
	})
	await page.emulateMedia({ reducedMotion: 'no-preference' })
	return faults
}

/** On A4 nothing is cut, nothing is printed that paper cannot do, and no ink goes into grounds. */
async function printed(page: Page): Promise<string[]> {
	await page.setViewportSize({ width: 673, height: 950 })
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
	const faults = await page.evaluate(() => {
		const shown = [...document.querySelectorAll('nav, .button, form[role="search"], .skip')].filter((element) =>
			element.checkVisibility(),
		)
		const ground = getComputedStyle(document.body).backgroundColor
		return [
			...shown.slice(0, 3).map((element) => `prints ${element.localName}.${element.className}`),
			...(/^rgb\(255, 255, 255\)$|, 0\)$/.test(ground) ? [] : [`prints on ${ground}`]),
		]
	})
	const layout = await brokenLayout(page)
	await page.emulateMedia({ media: null, colorScheme: 'light' })
	return [...faults, ...layout]
}
