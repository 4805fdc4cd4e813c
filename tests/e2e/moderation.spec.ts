import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { test as base, expect } from '#tests/support/browser-test.ts'
import { demoOfOwn } from '#tests/support/demo.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { signIn, signInsOf } from './journey/people.ts'
import { listen } from './pages/listen.ts'
import { faultsOf } from './pages/look-at.ts'

/** Behind a proxy that is believed, so that visitors come from different addresses. */
const test = base.extend<object, { server: ServerProcess }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
		async ({}, use) => {
			const { dataDir, variables, remove } = await demoOfOwn()
			const server = await startServer({ dataDir, variables: { ...variables, TRUSTED_PROXIES: '127.0.0.1' } })
			await use(server)
			await server.stop()
			await remove()
		},
		{ scope: 'worker', timeout: 240_000 },
	],
})

const desk = '/organise/editions/example-open'
const ideas = '/editions/example-open/ideas'

async function openIdea(page: Page, server: ServerProcess, title: string) {
	await page.goto(`${server.origin}${desk}/submissions?state=published`)
	await page.getByRole('link', { name: title }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
	const code = /[A-Z]{2}-[A-Z0-9]{5}/.exec(await page.locator('main').innerText())?.[0] ?? ''
	return { code, here: new URL(page.url()).pathname }
}

/** The idea's own stands before its text; its neighbours have pictures too. */
const photoOn = async (page: Page, server: ServerProcess, path: string) => {
	const html = await (await page.request.get(`${server.origin}${path}`, { headers: { cookie: '' } })).text()
	return /\/photos\/([0-9a-f-]{36})\//.exec(html.split('ruled-card')[0] ?? '')?.[1]
}

async function contrastAt(picture: Buffer, part: { x: number; y: number; width: number; height: number }) {
	const { width = 0, height = 0 } = await sharp(picture).metadata()
	const cut = await sharp(picture)
		.extract({
			left: Math.round(part.x * width),
			top: Math.round(part.y * height),
			width: Math.round(part.width * width),
			height: Math.round(part.height * height),
		})
		.toBuffer()
	// The finest detail: what is left when the picture is taken from a slightly smoothed one.
	const smooth = await sharp(cut).blur(3).raw().toBuffer()
	const raw = await sharp(cut).raw().toBuffer()
	return raw.reduce((sum, value, at) => sum + Math.abs(value - (smooth[at] ?? 0)), 0) / raw.length
}

test('a face is covered by mouse and by keys, and is gone from the picture that everybody gets', async ({
	page,
	server,
}) => {
	await signIn(page, server, signInsOf(server, 'moderator')[0]!)
	const { code, here } = await openIdea(page, server, 'Mapa wspomnień')
	const old = await photoOn(page, server, `${ideas}/${code}`)
	const before = await (await page.request.get(`${server.origin}/photos/${old}/640.jpg`)).body()

	await page.getByRole('link', { name: 'Blur parts of the photo' }).click()
	const surface = page.locator('.blur__surface')
	const box = (await surface.boundingBox())!
	await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2)
	await page.mouse.down()
	await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.55, { steps: 4 })
	await page.mouse.up()
	await page.getByRole('button', { name: 'Add an area' }).click()
	const second = surface.getByRole('button', { name: /^Area 2: 35 %/ })
	await expect(second).toBeFocused()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Shift+ArrowRight')
	await expect(
		surface.getByRole('button', { name: /^Area 2: 35 % from the left, 36 % from the top, 31 % wide/ }),
	).toBeFocused()
	await page.keyboard.press('Delete')
	await expect(surface.getByRole('button')).toHaveCount(1)
	await page.getByRole('button', { name: 'Blur for good' }).click()
	await expect(page).toHaveURL(new RegExp(`${here}$`))

	await expect(async () => {
		const now = await photoOn(page, server, `${ideas}/${code}`)
		expect(now).toBeTruthy()
		expect(now).not.toBe(old)
	}).toPass({ timeout: 60_000 })
	expect((await page.request.get(`${server.origin}/photos/${old}/640.jpg`)).status()).toBe(404)
	const now = await photoOn(page, server, `${ideas}/${code}`)
	const response = await page.request.get(`${server.origin}/photos/${now}/640.jpg`)
	expect(response.headers()['cache-control']).toContain('max-age=60')
	const covered = { x: 0.25, y: 0.25, width: 0.3, height: 0.25 }
	expect(await contrastAt(await response.body(), covered)).toBeLessThan((await contrastAt(before, covered)) / 2)
})

test('without scripts areas are numbers, with a preview before anything is done', async ({ browser, server, page }) => {
	await signIn(page, server, signInsOf(server, 'moderator')[0]!)
	const { here } = await openIdea(page, server, 'Sagostigen')
	const context = await browser.newContext({
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	})
	const plain = await context.newPage()
	await plain.goto(`${server.origin}${here}/blur`)
	await expect(plain.getByRole('button', { name: 'Blur for good' })).toBeHidden()
	for (const [name, value] of Object.entries({ x: '20', y: '10', width: '200', height: '30' }))
		await plain.locator(`[name="${name}"]`).first().fill(value)
	await plain.getByRole('button', { name: 'Show a preview' }).click()
	await expect(plain.getByText('An area needs four numbers')).toBeVisible()
	await expect(plain.locator('[name="width"]').first()).toHaveValue('200')
	await plain.locator('[name="width"]').first().fill('40')
	await plain.getByRole('button', { name: 'Show a preview' }).click()
	await expect(plain.locator('.blur__outline')).toHaveCount(1)
	await plain.getByRole('button', { name: 'Blur for good' }).click()
	await expect(plain).toHaveURL(new RegExp(`${here}$`))
	await context.close()
})

test('an idea is hidden when enough people report it, nobody counts twice, and a moderator puts it back', async ({
	browser,
	page,
	server,
}) => {
	await signIn(page, server, signInsOf(server, 'moderator')[0]!)
	const { code, here } = await openIdea(page, server, 'Läsecirkel på bussen')
	const path = `${server.origin}${ideas}/${code}`
	const reportFrom = async (address: string) => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			locale: 'en-GB',
			extraHTTPHeaders: { 'x-forwarded-for': address },
		})
		const visitor = await context.newPage()
		await visitor.goto(`${path}/report`)
		await visitor.getByRole('radio', { name: /^Spam/ }).check()
		await visitor.locator('[name="note"]').fill(`from ${address}`)
		await visitor.getByRole('button', { name: 'Send the report' }).click()
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us')
		await context.close()
	}
	const statusOfIdea = async () => (await fetch(path)).status

	for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2', '2001:db8::1']) {
		expect(await statusOfIdea()).toBe(200)
		await reportFrom(address)
	}
	await expect(async () => expect(await statusOfIdea()).toBe(404)).toPass({ timeout: 5_000 })
	expect(await (await fetch(path, { headers: { 'accept-language': 'en' } })).text()).toContain(
		'Until a moderator has looked',
	)

	await page.goto(`${server.origin}${desk}/submissions`)
	await page.getByRole('link', { name: 'Läsecirkel på bussen' }).click()
	await expect(page.getByText('from 192.0.2.2')).toBeVisible()
	await page.getByRole('button', { name: 'Put back' }).click()
	await expect(page.getByText('from 192.0.2.2')).toBeHidden()
	await expect(async () => expect(await statusOfIdea()).toBe(200)).toPass({ timeout: 5_000 })
	expect(new URL(page.url()).pathname).toBe(here)
})

test('a translation is written by one and reviewed by another', async ({ browser, page, server }) => {
	await signIn(page, server, signInsOf(server, 'moderator')[0]!)
	const { here } = await openIdea(page, server, 'Sagostigen')
	await page.goto(`${server.origin}${here}/translations/en`)
	await page.locator('[name="title"]').fill('The fairy-tale path')
	await page
		.locator('[name="idea"]')
		.fill('Along a path by the lake stand wooden signs with codes: children read the next page.')
	await page.getByRole('button', { name: 'Save the translation' }).click()
	await expect(page.getByText('You wrote this one')).toBeVisible()

	const other = await (await browser.newContext({ locale: 'en-GB' })).newPage()
	await other.goto(server.origin)
	await signIn(other, server, signInsOf(server, 'organiser')[0]!)
	await other.goto(`${server.origin}${desk}/translations?into=en&need=waiting`)
	await other.getByRole('link', { name: 'Sagostigen' }).click()
	await other.getByRole('button', { name: 'Mark as reviewed' }).click()
	await expect(other.getByText(/^Reviewed by/)).toBeVisible()
	await other.context().close()
})

test('its pages fit a phone and a desk in both themes and have no barriers', async ({ page, server }) => {
	await signIn(page, server, signInsOf(server, 'organiser')[0]!)
	const { code, here } = await openIdea(page, server, 'Książka na telefon')
	const pages = [
		`${desk}/submissions`,
		...[here, `${here}/blur`, `${here}/blur?x=20&y=10&width=40&height=30`],
		...[`${here}/translations`, `${here}/translations/en`, `${desk}/translations`],
		...[`${desk}/reports`, `${desk}/categories`, `${desk}/texts`],
		...[`${ideas}/${code}/report`, `${ideas}/${code}/report?sent`],
	]
	const ears = listen(page)
	const faults: string[] = []
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		for (const path of pages) faults.push(...(await faultsOf(page, path, ears)))
	}
	expect(faults).toEqual([])
})
