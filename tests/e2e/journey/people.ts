import type { Browser, Page } from '@playwright/test'
import type { ServerProcess, SignIn } from '../../../scripts/server-process.ts'
import { fillIn, formOf } from './fill.ts'

const sizes = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } } as const

/** Somebody with a browser of their own that runs no script. */
export async function somebody(browser: Browser, server: ServerProcess, size: keyof typeof sizes): Promise<Page> {
	const context = await browser.newContext({
		baseURL: server.origin,
		javaScriptEnabled: false,
		viewport: sizes[size],
		hasTouch: size === 'phone',
	})
	return context.newPage()
}

/** At a desk, signed in. */
export async function signedIn(
	browser: Browser,
	server: ServerProcess,
	{ email, password }: Pick<SignIn, 'email' | 'password'>,
): Promise<Page> {
	const page = await somebody(browser, server, 'desk')
	await signIn(page, server, { email, password })
	return page
}

export async function signIn(
	page: Page,
	{ origin }: ServerProcess,
	{ email, password }: Pick<SignIn, 'email' | 'password'>,
) {
	await page.goto(`${origin}/sign-in`)
	await fillIn(formOf(page), { email, password }, 'Sign in')
	await page.waitForURL((url) => url.pathname !== '/sign-in')
}

export const signInsOf = ({ signIns }: ServerProcess, role: string): SignIn[] =>
	signIns.filter((each) => each.role === role)
