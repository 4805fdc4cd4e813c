import type { Page } from '@playwright/test'
import { brokenLayout } from '../pages/layout.ts'
import { mark } from './words.ts'

const widths = [360, 1280] as const

/** What planted words have done to a page: ran, became elements, pushed it apart, turned a line around. */
export async function harmOn(page: Page, path: string): Promise<string[]> {
	const harm: string[] = []
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 })
		const response = await page.goto(new URL(path, page.url()).href)
		const found = response?.ok() ? [] : [`answers ${response?.status()}`]
		found.push(...(await injected(page)), ...(await brokenLayout(page)), ...(await turnedAround(page)))
		harm.push(...found.map((what) => `${path} at ${width}: ${what}`))
	}
	return harm
}

const injected = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const alien = [...document.querySelectorAll('[onerror], [onload], [href^="javascript:"], script:not([src])')]
		const isData = (element: Element) => /json/.test(element.getAttribute('type') ?? '')
		return [
			...('planted' in window ? ['has run what was planted'] : []),
			...alien.filter((element) => !isData(element)).map((element) => `holds ${element.outerHTML.slice(0, 80)}`),
		]
	})

/** Planted words must stand alone in their box, or be held apart in it: else a mark in them turns its neighbours. */
const turnedAround = (page: Page): Promise<string[]> =>
	page.evaluate((mark) => {
		const isApart = (element: Element) => {
			const { display, unicodeBidi } = getComputedStyle(element)
			return !/^(inline|contents)$/.test(display) || /isolate|plaintext/.test(unicodeBidi)
		}
		const boxOf = (node: Node): Element => {
			const element = node.parentElement ?? document.body
			return isApart(element) ? element : boxOf(element)
		}
		const heldApart = /\u2068[^\u2069]*\u2069/g
		const title = document.title.replace(heldApart, '')
		const faults = new Set(title.includes(mark) ? ['turns its title'] : [])
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		while (texts.nextNode()) {
			const node = texts.currentNode
			const words = node.textContent?.replace(heldApart, '') ?? ''
			if (!words.includes(mark) || node.parentElement?.closest('svg, option, script')) continue
			const box = boxOf(node)
			const neighbours = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
			while (neighbours.nextNode()) {
				const other = neighbours.currentNode
				const shares = other !== node && boxOf(other) === box && /[\p{L}\p{N}·,()]/u.test(other.textContent ?? '')
				if (shares) faults.add(`turns “${other.textContent?.slice(0, 24)}” in ${box.localName}.${box.className}`)
			}
			const [before, after] = words.split(mark).map((part) => part.trim())
			if (before && after !== undefined)
				faults.add(`turns “${before.slice(0, 24)}” in ${box.localName}.${box.className}`)
			if (!/end-3fa9[0-9a-f-]*$/.test(words.trim()) && /end-3fa9./.test(words))
				faults.add(`turns what follows in ${box.localName}.${box.className}`)
		}
		return [...faults].slice(0, 6)
	}, mark)
