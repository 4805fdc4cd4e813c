import { randomBytes } from 'node:crypto'
import { type Browser, chromium } from '@playwright/test'
import { findOrInstallBrowser } from '../browser.mjs'
import { startBare } from './bare.ts'
import type { Figure } from './figure.ts'
import { type Kind, type Visit, visit } from './slow-phone.ts'

const kB = 1000
/** Of experience: what a phone on a slow network can bear. */
const budgets: Partial<Record<Kind, number>> = { HTML: 30 * kB, CSS: 20 * kB, scripts: 120 * kB }
const budgetOfGallery = 500 * kB
const latestPaint = 2.5
const visits = 3

/** What pages weigh and when they stand there, on a phone far from the mast; the first is the gallery of 24 cards. */
export async function benchBrowser(origin: string, pages: Readonly<Record<string, string>>): Promise<Figure[]> {
	const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
	const executablePath = (await findOrInstallBrowser()) || undefined
	const browser = await chromium.launch({ executablePath, args: asRoot })
	try {
		const figures: Figure[] = []
		for (const [name, path] of Object.entries(pages)) figures.push(...(await weigh(browser, name, `${origin}${path}`)))
		return figures
	} finally {
		await browser.close()
	}
}

async function weigh(browser: Browser, name: string, url: string): Promise<Figure[]> {
	const whole = name === 'gallery'
	const seen = await fastest(browser, url, whole)
	const { HTML, CSS, scripts, fonts, pictures } = seen.bytes
	const bare = await bareVisit(browser, HTML + CSS)
	const of = (kind: Kind): Figure => ({
		what: `${name}: ${kind}`,
		unit: 'bytes',
		value: seen.bytes[kind],
		budget: budgets[kind],
	})
	const all = { what: `${name}: all but fonts`, unit: 'bytes', value: HTML + CSS + scripts + pictures }
	return [
		...(['HTML', 'CSS', 'scripts', 'fonts', 'pictures'] as const).map(of),
		whole ? { ...all, budget: budgetOfGallery } : { ...all, what: `${name}: all`, value: all.value + fonts },
		{ what: `${name}: requests`, unit: '', value: seen.requests },
		{
			what: `${name}: largest paint`,
			unit: 's',
			value: seen.largestPaint,
			reference: bare.largestPaint,
			budget: latestPaint,
		},
		{ what: `${name}: shift`, unit: '', value: seen.shift, budget: 0.02 },
	]
}

/** A page of as many bytes, in one piece and with nothing to think about. */
async function bareVisit(browser: Browser, bytes: number): Promise<Visit> {
	const filling = randomBytes(bytes).toString('base64').slice(0, bytes)
	const page = Buffer.from(`<!doctype html><html lang="en"><title>Bare</title><!-- ${filling} --><h1>Bare</h1></html>`)
	const bare = await startBare(page, { 'content-type': 'text/html; charset=utf-8' })
	try {
		return await fastest(browser, bare.origin)
	} finally {
		await bare.stop()
	}
}

/** Of a few visits: what slowed the others was the machine. */
async function fastest(browser: Browser, url: string, wholePage = false): Promise<Visit> {
	const seen: Visit[] = []
	for (let i = 0; i < visits; i++) seen.push(await visit(browser, url, wholePage))
	return seen.toSorted((one, other) => one.largestPaint - other.largestPaint)[0]!
}
