import { expect, test } from '#tests/support/browser-test.ts'
import { barriersOn } from './pages/barriers.ts'
import { arrivedIdeas } from './sending/arrived.ts'
import {
	choosePhoto,
	draftIsKept,
	expectReceipt,
	fillInAll,
	fillInTexts,
	idea,
	preview,
	sendButton,
} from './sending/idea.ts'
import { form, network, onPhone, tooWide } from './sending/phone.ts'
import { wire } from './sending/wire.ts'

test('from the poster to the receipt it takes at most ten taps', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	let taps = 0
	const tap = async (name: string, role: 'button' | 'textbox' | 'radio' | 'checkbox' = 'textbox') => {
		taps += 1
		await page.getByRole(role, { name }).first().tap()
	}
	const write = (text: string) => page.keyboard.type(text)
	await page.goto(form)

	await choosePhoto(page, () => tap('Take a photo', 'button'))
	await tap('What is to be seen on it?')
	await write(idea.altText)
	await page.keyboard.press('Enter')
	await write(idea.title)
	await page.keyboard.press('Enter')
	await write(idea.idea)
	await tap('Your name')
	await write(idea.name)
	await page.keyboard.press('Enter')
	await write('taps@example.org')
	await tap('No', 'radio')
	for (const consent of ['I take part', 'The photo and the idea', 'Everybody to be recognised'])
		await tap(consent, 'checkbox')
	await tap('Send photo and idea', 'button')

	await expectReceipt(page)
	expect(taps).toBeLessThanOrEqual(10)
	await expect(page.locator('main')).toContainText(idea.title)
	expect(new URL(page.url()).search).toBe('')
	await page.context().close()
})

test('by keyboard alone: the library by typing, then every field', async ({ page, server }) => {
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key)
	}
	const goTo = async (name: string, role: 'button' | 'textbox' | 'radio' | 'checkbox' | 'combobox') => {
		const wanted = page.getByRole(role, { name }).first()
		for (let pressed = 0; pressed < 40; pressed++) {
			if (await wanted.evaluate((element) => element === document.activeElement)) return
			await press('Tab')
		}
		throw new Error(`${name} is not reached by keyboard`)
	}
	// From the beginning: a key is faster than the browser's note that somebody waits for the dialog.
	page.on('filechooser', () => {})
	await page.goto(`${server.origin}/editions/example-open/submit`)
	await goTo('Name or place of the library', 'combobox')
	await page.keyboard.type('jekabp')
	await expect(page.getByRole('option', { name: /Jēkabpils/ })).toBeVisible()
	await press('ArrowDown', 'Enter')
	await expect(page).toHaveURL(/library=jekabpils-city-library/)

	await goTo('Choose a photo', 'button')
	await choosePhoto(page, () => press('Enter'))
	for (const [label, text] of [
		['What is to be seen on it?', idea.altText],
		['Title', idea.title],
		['Your idea for a digital service', idea.idea],
		['Your name', idea.name],
		['Your e-mail address', 'keyboard@example.org'],
	] as const) {
		await goTo(label, 'textbox')
		await page.keyboard.type(text)
	}
	await goTo('No', 'radio')
	await press('Space')
	for (const consent of ['I take part', 'The photo and the idea', 'Everybody to be recognised']) {
		await goTo(consent, 'checkbox')
		await press('Space')
	}
	await goTo('Send photo and idea', 'button')
	await press('Enter')
	await expectReceipt(page)
})

test('a reload, or another day, finds the draft with its photo; discarded it is gone', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	await page.goto(form)
	await fillInAll(page, 'draft@example.org')
	await draftIsKept(page)
	await page.close()

	const later = await page.context().newPage()
	await later.goto('/editions/example-open/submit')
	await expect(later.getByText('You began an idea')).toBeVisible()
	await later.getByRole('link', { name: 'Go on with it' }).tap()
	await expect(preview(later)).toBeVisible()
	await expect(later.locator('[name="idea"]')).toHaveValue(idea.idea)
	await expect(later.locator('[name="entry"]')).toBeChecked()
	expect(await barriersOn(later)).toEqual([])

	await later.getByRole('button', { name: 'Discard it and begin anew' }).tap()
	await expect(later.locator('[name="idea"]')).toHaveValue('')
	await expect(preview(later)).toBeHidden()
	await later.goto('/editions/example-open/submit')
	await expect(later.getByText('You began an idea')).toBeHidden()
	await page.context().close()
})

test('a restored draft is sent, and is no draft any more', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	await page.goto(form)
	await fillInAll(page, 'restored@example.org')
	await draftIsKept(page)
	await page.reload()
	await expect(page.getByText('Here is what you began')).toBeVisible()
	await sendButton(page).tap()
	await expectReceipt(page)
	await page.goto(form)
	await expect(page.locator('[name="title"]')).toHaveValue('')
	await expect(page.getByText('Here is what you began')).toBeHidden()
	await page.context().close()
})

test('a network that is slow, lost and back again takes the idea once', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	const line = await network(page)
	await page.goto(form)
	await fillInAll(page, 'lost@example.org')
	const title = 'A lamp for the dark months'
	await page.locator('[name="title"]').fill(title)
	await line.lost()
	await sendButton(page).tap()
	await expect(page.locator('[data-sending]')).toContainText('The connection was lost.')
	await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
	await line.slow()
	await expectReceipt(page)
	expect(await arrivedIdeas(browser, server, title)).toBe(1)
	await page.context().close()
})

test('an idea whose answer was lost is sent again and is the same one', async ({ browser, server }) => {
	const line = await wire()
	const page = await onPhone(browser, server.origin, { proxy: line.proxy })
	await page.goto(form)
	await fillInAll(page, 'answer@example.org')
	const title = 'A bench that reads aloud'
	await page.locator('[name="title"]').fill(title)
	line.loseNextAnswer()
	await sendButton(page).tap()
	await expectReceipt(page)
	expect(line.passed.filter(({ method }) => method === 'POST')).toHaveLength(2)
	expect(await arrivedIdeas(browser, server, title)).toBe(1)
	await page.context().close()
	await line.close()
})

test('sending can be stopped, and nothing is lost', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	const line = await network(page)
	await page.goto(form)
	await fillInAll(page, 'stopped@example.org')
	await line.lost()
	await sendButton(page).tap()
	await page.getByRole('button', { name: 'Stop' }).tap()
	await expect(page.locator('[data-sending]')).toHaveText('Stopped. What you wrote is still here.')
	await expect(page.locator('[name="idea"]')).toHaveValue(idea.idea)
	await expect(preview(page)).toBeVisible()
	await page.context().close()
})

test('what is wrong stands beside its field, the focus goes to the summary and the photo stays', async ({
	browser,
	server,
}) => {
	for (const colorScheme of ['light', 'dark'] as const) {
		const page = await onPhone(browser, server.origin, { colorScheme })
		await page.goto(form)
		expect(await barriersOn(page)).toEqual([])
		await fillInAll(page, 'errors@example.org')
		await page.locator('[name="title"]').fill('A')
		await page.locator('[name="entry"]').uncheck()
		await sendButton(page).tap()

		await expect(page.getByRole('alert')).toBeFocused()
		await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Title', /^I take part/])
		await expect(page.locator('[name="title"]')).toHaveAccessibleDescription(/4 characters are missing/)
		await expect(page.locator('[name="idea"]')).toHaveValue(idea.idea)
		await expect(preview(page)).toBeVisible()
		expect(await barriersOn(page)).toEqual([])

		await page.locator('[name="title"]').fill(idea.title)
		await page.locator('[name="entry"]').check()
		await sendButton(page).tap()
		await expectReceipt(page)
		expect(await barriersOn(page)).toEqual([])
		await page.context().close()
	}
})

test('hostile text is text, and breaks no page', async ({ browser, server }) => {
	const page = await onPhone(browser, server.origin)
	const heard: string[] = []
	page.on('dialog', (dialog) => heard.push(dialog.message()))
	const word = 'W'.repeat(5_000)
	const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\u202Egnirts\u202C\u0000 👩‍👩‍👧‍👦'
	await page.goto(form)
	await choosePhoto(page, () => page.getByRole('button', { name: 'Choose a photo' }).tap())
	await fillInTexts(page, 'hostile@example.org')
	for (const name of ['altText', 'title', 'idea', 'name'])
		await page.locator(`[name="${name}"]`).fill(`${hostile}${word}`)
	await sendButton(page).tap()
	await expect(page.getByRole('alert')).toBeFocused()
	expect(await tooWide(page)).toBe(0)

	const fitting = { altText: 300, title: 100, idea: 2_000, name: 100 }
	for (const [name, most] of Object.entries(fitting))
		await page.locator(`[name="${name}"]`).fill([...`${hostile}${word}`].slice(0, most).join(''))
	await sendButton(page).tap()
	await expectReceipt(page)
	await expect(page.locator('main')).toContainText('<script>alert(1)</script>')
	expect(await tooWide(page)).toBe(0)
	for (const path of ['/text', '/photo', '/photo/removal', '/consents', '/withdrawal', '/erasure']) {
		await page.goto(new URL(page.url()).pathname.split('/').slice(0, 3).join('/') + path)
		expect([path, await tooWide(page)]).toEqual([path, 0])
		expect(await barriersOn(page)).toEqual([])
	}
	expect(heard).toEqual([])
	await page.context().close()
})
