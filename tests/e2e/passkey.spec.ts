import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { test as base, expect } from '#tests/support/browser-test.ts'
import { freePort, type ServerProcess, startServer, temporaryDataDir } from '../../scripts/server-process.ts'

/** Without a demo, and by a name: browsers keep no passkeys for numbers. */
const test = base.extend<object, { server: ServerProcess }>({
	server: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what is asked for
		async ({}, use) => {
			const { dataDir, remove } = await temporaryDataDir()
			const PORT = String(await freePort())
			const origin = `http://localhost:${PORT}`
			const server = await startServer({ dataDir, variables: { DEMO: 'off', PORT, ORIGIN: origin, HOST: 'localhost' } })
			await use({ ...server, origin })
			await server.stop()
			await remove()
		},
		{ scope: 'worker', timeout: 180_000 },
	],
})

const email = 'chief@example.org'
const password = 'a shelf full of keys'

/** A device that knows whose finger lies on it. */
async function withAuthenticator(page: Page): Promise<void> {
	const browser = await page.context().newCDPSession(page)
	await browser.send('WebAuthn.enable')
	await browser.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
			...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
		},
	})
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/account')
	await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
	await page.goto('/sign-in')
}

test('a passkey is a second step, or both steps at once; a code on paper stands in for it', async ({
	browser,
	server,
}) => {
	const context = await browser.newContext({ baseURL: server.origin })
	const page = await context.newPage()
	await withAuthenticator(page)

	await page.goto(/http:\/\/localhost\S+invitations\/\S+/.exec(server.said())?.[0] ?? '')
	await page.getByLabel('E-mail address').fill(email)
	await page.getByLabel('Your name').fill('Chief')
	await page.getByLabel('Password').fill(password)
	await page.getByRole('button', { name: 'Accept the invitation' }).click()
	await expect(page).toHaveURL(/\/organise$/)

	await page.goto('/account/second-factor')
	await page.getByRole('link', { name: 'Add a passkey' }).click()
	await page.getByLabel('Name').fill('my laptop')
	await page.getByRole('button', { name: 'Make the passkey' }).click()
	const codes = await page.locator('.recovery-codes li').allTextContents()
	expect(codes).toHaveLength(10)
	await page.getByRole('link', { name: 'I have kept them' }).click()
	await expect(page.getByRole('rowheader', { name: 'my laptop' })).toBeVisible()

	await signOut(page)
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
	await expect(page).toHaveURL(/\/organise$/)

	const byPassword = async () => {
		await signOut(page)
		await page.getByLabel('E-mail address').fill(email)
		await page.getByLabel('Password').fill(password)
		await page.getByRole('button', { name: 'Sign in', exact: true }).click()
		await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible()
		await page.goto('/organise')
		await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
		await page.goBack()
	}
	await byPassword()
	await page.getByRole('button', { name: 'Use a passkey' }).click()
	await expect(page).toHaveURL(/\/organise$/)

	await byPassword()
	await page.getByLabel('Code').fill(codes[0]!)
	await page.getByRole('button', { name: 'Go on' }).click()
	await expect(page).toHaveURL(/\/organise$/)
	await page.goto('/account/second-factor')
	await expect(page.getByText('9 codes are left.')).toBeVisible()

	await page.getByRole('button', { name: 'Make new codes' }).click()
	const renewed = await page.locator('.recovery-codes li').allTextContents()
	expect(renewed.filter((code) => !codes.includes(code))).toHaveLength(10)
	await page.goto('/account/second-factor')
	await page.getByRole('button', { name: 'Remove' }).click()
	await page.getByRole('link', { name: 'Set up an app' }).click()
	const key = (await page.locator('form .mono').textContent()) ?? ''
	const app = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
	await page.getByLabel('Code that the app shows').fill(app.generate())
	await page.getByRole('button', { name: 'Use this app' }).click()
	await expect(page.locator('.recovery-codes li')).toHaveCount(10)
	await context.close()
})
