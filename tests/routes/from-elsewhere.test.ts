import { describe } from 'vitest'
import { expect, behindProxy as test } from '#tests/support/served.ts'

type Fields = Readonly<Record<string, string>>
const forwarded = {
	'x-forwarded-for': '203.0.113.9',
	'x-forwarded-host': 'shelfie.example',
	'x-forwarded-proto': 'https',
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']
const ask = (url: string, method: string, headers: Fields) =>
	fetch(url, { method, headers: { ...forwarded, ...form, ...headers }, body: 'email=', redirect: 'manual' })

const strangers: readonly Fields[] = [
	{ origin: 'https://elsewhere.example' },
	{ origin: 'https://shelfie.example.elsewhere.example' },
	{ origin: 'https://sub.shelfie.example' },
	{ origin: 'https://shelfie.example:8443' },
	{ origin: 'http://shelfie.example' },
	{ origin: 'null' },
	{ 'sec-fetch-site': 'cross-site' },
	{ 'sec-fetch-site': 'same-site' },
	{ 'sec-fetch-site': 'cross-site', origin: 'https://shelfie.example' },
	{ 'sec-fetch-site': 'anything', origin: 'null' },
]
const ownPages: readonly Fields[] = [
	{ origin: 'https://shelfie.example' },
	{ 'sec-fetch-site': 'same-origin', origin: 'https://shelfie.example' },
	{ 'sec-fetch-site': 'same-origin', origin: 'null' },
]

describe('Behind a proxy, what changes something', () => {
	test.for(strangers)('is refused with %o', async (headers, { server }) => {
		for (const method of methods)
			expect([method, (await ask(`${server.origin}/sign-in`, method, headers)).status]).toEqual([method, 403])
	})

	test.for(ownPages)('is taken from our own page with %o', async (headers, { server }) => {
		expect((await ask(`${server.origin}/sign-in`, 'POST', headers)).status).toBe(422)
	})

	test('is no more believed for being sent to the name the proxy was asked by', async ({ server }) => {
		const lying = { 'x-forwarded-host': 'elsewhere.example', origin: 'https://elsewhere.example' }
		expect((await ask(`${server.origin}/sign-in`, 'POST', lying)).status).toBe(403)
	})

	test('may come from "null" where the page tells nobody its address', async ({ server }) => {
		expect((await ask(`${server.origin}/receipts/none/withdrawal`, 'POST', { origin: 'null' })).status).toBe(404)
		const other = { origin: 'https://elsewhere.example' }
		expect((await ask(`${server.origin}/receipts/none/withdrawal`, 'POST', other)).status).toBe(403)
	})
})

const readable = ['/', '/api/v1/editions/example-open/ideas', '/libraries.json', '/sign-in', '/healthz']
test.for(readable)('No other site may read %s', async (path, { server }) => {
	const asking = { ...forwarded, origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' }
	for (const method of ['GET', 'OPTIONS']) {
		const { headers } = await fetch(`${server.origin}${path}`, { method, headers: asking, redirect: 'manual' })
		expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
	}
})

const everywhere = {
	'x-content-type-options': 'nosniff',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

describe('Every kind of answer', () => {
	const asset = async (origin: string) => {
		const page = await fetch(origin, { headers: forwarded })
		return /\/assets\/[^"]+\.css/.exec(await page.text())?.[0] ?? ''
	}
	const kinds: Readonly<Record<string, (origin: string) => Promise<Response>>> = {
		'a page': (origin) => fetch(origin, { headers: forwarded }),
		'the same from memory': (origin) => fetch(origin, { headers: forwarded }),
		'a page for somebody': (origin) => fetch(`${origin}/sign-in`, { headers: forwarded }),
		'a redirect': (origin) => fetch(`${origin}/account`, { headers: forwarded, redirect: 'manual' }),
		'a file of the build': async (origin) => fetch(origin + (await asset(origin)), { headers: forwarded }),
		'a file from public': (origin) => fetch(`${origin}/favicon.svg`, { headers: forwarded }),
		health: (origin) => fetch(`${origin}/healthz`, { headers: forwarded }),
		'400': (origin) => fetch(`${origin}/%00`, { headers: forwarded }),
		'403': (origin) => ask(`${origin}/sign-in`, 'POST', { origin: 'https://elsewhere.example' }),
		'404': (origin) => fetch(`${origin}/nowhere`, { headers: forwarded }),
		'413': (origin) =>
			fetch(`${origin}/sign-in`, { method: 'POST', headers: { ...forwarded, ...form }, body: 'x'.repeat(1_100_000) }),
		'422': (origin) => ask(`${origin}/sign-in`, 'POST', {}),
	}

	test.for(Object.keys(kinds))('%s says what a browser may do with it', async (kind, { server }) => {
		const answer = await kinds[kind]!(server.origin)
		await answer.body?.cancel()
		expect(/^\d/.test(kind) ? String(answer.status) : kind).toBe(kind)
		expect(Object.fromEntries(Object.keys(everywhere).map((name) => [name, answer.headers.get(name)]))).toEqual(
			everywhere,
		)
		expect(answer.headers.get('permissions-policy')).toContain('camera=()')
		const policy = answer.headers.get('content-security-policy') ?? ''
		expect(policy).toContain("default-src 'none'")
		expect(policy).toContain("frame-ancestors 'none'")
		expect(policy).not.toMatch(/unsafe|https?:|\*/)
	})
})

describe('Reports of what a page was kept from doing', () => {
	const send = (url: string, type: string, body: unknown) =>
		fetch(`${url}/csp-reports`, {
			...{ method: 'POST', headers: { ...forwarded, 'content-type': type, origin: 'null' } },
			body: typeof body === 'string' ? body : JSON.stringify(body),
		})
	const old = {
		'csp-report': {
			'document-uri': 'https://shelfie.example/receipts/a-secret-token?from=letter',
			'effective-directive': 'script-src-elem',
			'blocked-uri': 'https://evil.example/path?who=reader@example.org',
		},
	}
	const batch = [
		{
			type: 'csp-violation',
			url: 'https://shelfie.example/design',
			body: { effectiveDirective: 'style-src', blockedURL: 'inline' },
		},
		{ type: 'deprecation', url: 'https://shelfie.example/', body: {} },
	]

	test('are noted in either form, without anything that is private', async ({ server }) => {
		expect((await send(server.origin, 'application/csp-report', old)).status).toBe(204)
		expect((await send(server.origin, 'application/reports+json', batch)).status).toBe(204)
	})

	test('are refused when they are none', async ({ server }) => {
		expect((await send(server.origin, 'text/plain', old)).status).toBe(415)
		expect((await send(server.origin, 'application/csp-report', '{"csp-report":')).status).toBe(422)
		expect((await send(server.origin, 'application/csp-report', ' '.repeat(300_000))).status).toBe(413)
	})

	test('are taken from one address so often only', async ({ server }) => {
		const answers = await Promise.all(
			Array.from({ length: 70 }, () => send(server.origin, 'application/csp-report', old)),
		)
		const refused = answers.filter(({ status }) => status === 429)
		expect(refused.length).toBeGreaterThan(5)
		for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
	})
})

describe('Whoever guesses private links', () => {
	const guess = (url: string, from: string) =>
		fetch(`${url}/receipts/${'n'.repeat(43)}`, { headers: { ...forwarded, 'x-forwarded-for': from } })

	test('waits after sixty, and nobody else does', async ({ server }) => {
		const answers: Response[] = []
		for (let i = 0; i < 62; i++) answers.push(await guess(server.origin, '198.51.100.7'))
		expect([...new Set(answers.map(({ status }) => status))]).toEqual([404, 429])
		expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
		expect(await answers.at(-1)?.text()).toContain('</html>')
		expect((await guess(server.origin, '198.51.100.8')).status).toBe(404)
		for (const answer of answers.slice(0, -1)) await answer.body?.cancel()
	})
})
