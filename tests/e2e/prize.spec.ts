import { expect, type Page, test } from '@playwright/test'
import { markedPhoto } from '#tests/support/marked-photo.ts'
import { whileStopped } from '#tests/support/stopped-context.ts'
import { startServer, temporaryDataDir } from '../../scripts/server-process.ts'
import { desk, slug } from './journey/edition.ts'
import { fillIn, formOf } from './journey/fill.ts'
import { linkInLetter } from './journey/letters.ts'
import { signIn, somebody } from './journey/people.ts'
import { addNews, askLibrary, giveAddress, givePrize, openPrize, ship } from './journey/shipping.ts'
import { preparedAnnouncement } from './prize/prepared.ts'

const readingRoom = 'reading-room@example.org'
const street = 'Planted Street 77'
const thanks = 'Paldies! Visa lasītava ripo.'
const prize = `/editions/${slug}/prizes/LV`

/** Nothing stands out at the side of a phone. */
const fits = async (page: Page) =>
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

test('on a phone, from the release to the picture of the prize in its new home', async ({ browser }, testInfo) => {
	const { dataDir, remove } = await temporaryDataDir()
	const settings = { DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'silent' }
	const releasing = await whileStopped(settings, preparedAnnouncement)
	const server = await startServer({ dataDir, variables: { DEMO: 'off' } })
	const organiser = await somebody(browser, server, 'phone')
	const library = await somebody(browser, server, 'phone')
	const reading = await browser.newContext({ baseURL: server.origin, viewport: { width: 360, height: 780 } })
	const reader = await reading.newPage()
	const look = async (page: Page, name: string) => {
		await fits(page)
		await page.screenshot({ path: testInfo.outputPath(`${name}.png`), fullPage: true })
	}

	await test.step('An organiser releases what another one prepared', async () => {
		expect((await reader.goto(`/editions/${slug}/winners/LV`))?.status()).toBe(404)
		await signIn(organiser, server, releasing)
		await organiser.goto(`${desk}/announcement/release`)
		await look(organiser, '01-release')
		await organiser.getByRole('button', { name: 'Release', exact: true }).click()
		await expect(organiser).toHaveURL(`${desk}/announcement`)
		expect((await reader.goto(`/editions/${slug}/winners/LV`))?.status()).toBe(200)
		await look(reader, '02-winner')
	})

	await test.step('The library gives its address by the link that it got', async () => {
		await givePrize(organiser, 'A hoverboard', 'Latvia')
		await askLibrary(organiser, readingRoom)
		await look(organiser, '03-prize-asked')
		await giveAddress(library, await linkInLetter(organiser, 'Address for the prize', readingRoom), street)
		await look(library, '04-address-given')
	})

	await test.step('The prize sets out, and whoever looks sees each step without loading the page again', async () => {
		await openPrize(organiser)
		await ship(organiser)
		await look(organiser, '05-shipped')
		await reader.goto(prize)
		const journey = reader.locator('main')
		await expect(journey).toContainText('Being p')
		await reader.evaluate(() => document.body.setAttribute('data-same-page', ''))
		await addNews(organiser, 'in-transit', { town: 'Warsaw', country: 'PL' })
		await expect(journey).toContainText('Warsaw')
		await addNews(organiser, 'delivered', { town: 'Jēkabpils', country: 'LV' })
		await expect(journey).toContainText('Arrived')
		await expect(reader.locator('body[data-same-page]')).toHaveCount(1)
		await look(reader, '06-arrived')
	})

	await test.step('The library sends a picture and thanks', async () => {
		await library.goto(await linkInLetter(organiser, 'Prize arrived', readingRoom))
		await look(library, '07-arrival-form')
		const photo = { name: 'IMG_1.JPG', mimeType: 'image/jpeg', buffer: await markedPhoto({ orientation: 6 }) }
		const form = formOf(library, '/picture')
		await fillIn(form, { photo, altText: 'Two readers on a hoverboard', thanks, agreed: true }, 'Send')
		await expect(library.locator('main')).toContainText('The organisers are going to look at it.')
		await look(library, '08-arrival-sent')
		await reader.goto(prize)
		await expect(reader.locator('main')).not.toContainText(thanks)
	})

	await test.step('An organiser publishes it, and everybody sees it', async () => {
		await expect(async () => {
			await organiser.goto(`${desk}/prizes/arrivals`)
			await expect(organiser.getByRole('img', { name: 'Two readers' })).toBeVisible({ timeout: 1_000 })
		}).toPass({ timeout: 60_000 })
		await look(organiser, '09-moderation')
		await organiser.getByRole('button', { name: 'Publish' }).click()
		await expect(organiser.locator('main')).toContainText('Published')
		await reader.goto(prize)
		await expect(reader.locator('.arrival')).toContainText(thanks)
		const picture = reader.getByRole('img', { name: 'Two readers on a hoverboard' })
		await picture.scrollIntoViewIfNeeded()
		await expect.poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0)
		await look(reader, '10-thanks')
		await reader.goto(`/editions/${slug}/prizes`)
		await look(reader, '11-tracker')
		expect(await reader.content()).not.toContain(street)
	})
	await server.stop()
	await remove()
})
