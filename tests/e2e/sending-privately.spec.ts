import sharp from 'sharp'
import { expect, test } from '#tests/support/browser-test.ts'
import { plantedMarker } from '#tests/support/marked-photo.ts'
import { metadataIn } from './journey/pictures.ts'
import { barriersOn } from './pages/barriers.ts'
import { cameraPhoto, expectReceipt, fillInAll, sendButton } from './sending/idea.ts'
import { form, onPhone } from './sending/phone.ts'
import { fileIn, wire } from './sending/wire.ts'

test('nothing that the camera wrote beside the picture leaves the phone, and the picture stands upright', async ({
	browser,
	server,
}) => {
	const original = (await cameraPhoto()).buffer
	expect(await metadataIn(original)).not.toEqual([])
	const line = await wire()
	const page = await onPhone(browser, server.origin, { proxy: line.proxy })
	await page.goto(form)
	await fillInAll(page, 'metadata@example.org')
	await sendButton(page).tap()
	await expectReceipt(page)

	const sent = line.passed.find(({ method }) => method === 'POST')!.body
	expect(sent.includes(plantedMarker)).toBe(false)
	const picture = fileIn(sent)
	expect(await metadataIn(picture)).toEqual([])
	expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 720, height: 480 })
	await page.context().close()
	await line.close()
})

test('where the phone is stays on the phone', async ({ browser, server }) => {
	const line = await wire()
	const here = { latitude: 56.51234, longitude: 25.86543 }
	const page = await onPhone(browser, server.origin, {
		proxy: line.proxy,
		geolocation: here,
		permissions: ['geolocation'],
	})
	await page.goto('/editions/example-open/submit')
	await page.getByRole('button', { name: 'Libraries near me' }).tap()
	const first = page.locator('near-me li').first()
	await expect(first).toContainText('Jēkabpils')
	await expect(first).toContainText(/\d (km|m)$/)
	expect(await barriersOn(page)).toEqual([])
	await first.getByRole('link').tap()
	await expect(page).toHaveURL(/library=jekabpils/)

	const told = line.passed.map(({ url, body }) => `${url} ${body}`).join('\n')
	expect(told).toContain('/libraries.json?country=')
	for (const part of ['56.5', '25.8', '5651', '2586']) expect(told).not.toContain(part)
	await page.context().close()
	await line.close()
})

test('that a photo was made smaller is said only when it was', async ({ page, server }) => {
	await page.goto(`${server.origin}${form}`)
	const noise = sharp({
		create: { width: 900, height: 600, channels: 3, noise: { type: 'gaussian' }, background: '#888' },
	})
	const status = page.locator('photo-field').getByRole('status')
	for (const [quality, said] of [
		[100, /^Ready: .+ instead of .+, without place and camera data\.$/],
		[5, /^Ready: (?!.*instead).+, without place and camera data\.$/],
	] as const) {
		const buffer = await noise.clone().jpeg({ quality }).toBuffer()
		await page
			.locator('photo-field input[name="photo"]')
			.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
		await expect(status).toHaveText(said)
	}
})
