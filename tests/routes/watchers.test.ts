import { rename, rm, writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { installationOfTest } from '#tests/support/installation.ts'
import { until } from '#tests/support/until.ts'
import { visitor } from '#tests/support/visitor.ts'

const token = 'a token for the numbers only'
const planted = {
	path: 'planted-token-in-a-path',
	query: 'planted-in-a-query',
	mail: 'planted.person@example.org',
	password: 'planted in a password field',
	header: 'planted-in-a-header',
	cookie: 'planted-in-a-cookie',
	bearer: 'planted-bearer-of-somebody',
	address: '203.0.113.77',
}

/** Lines that are JSON: what the server prints for people is none. */
const linesOf = (said: string) =>
	said
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line))

test('a process says that it lives and is ready, and why not; without a token or a trusted proxy it says and takes no more', async () => {
	const { serve, dataDir } = await installationOfTest()
	const { origin } = await serve()
	const asked = async (path: string) => {
		const answer = await fetch(origin + path)
		return [answer.status, await answer.text()]
	}
	expect(await asked('/healthz')).toEqual([200, 'alive\n'])
	expect(await asked('/readyz')).toEqual([200, 'ready\n'])

	expect((await fetch(`${origin}/metrics`, { headers: { authorization: 'Bearer ' } })).status).toBe(404)
	const numbered = await fetch(origin, { headers: { 'x-request-id': 'somebody-elses-number' } })
	expect(numbered.headers.get('x-request-id')).toMatch(/^[\w-]{16}$/)

	// A file where the folder was: root may write into any folder.
	await rename(dataDir, `${dataDir} moved`)
	await writeFile(dataDir, 'no folder')
	onTestFinished(async () => {
		await rm(dataDir, { force: true, recursive: true })
		await rm(`${dataDir} moved`, { force: true, recursive: true })
	})
	expect(await until(async () => ((await asked('/readyz'))[0] === 503 ? asked('/readyz') : null))).toEqual([
		503,
		'not ready: storage\n',
	])
	expect(await asked('/healthz')).toEqual([200, 'alive\n'])
	await rm(dataDir)
	await rename(`${dataDir} moved`, dataDir)
	await until(async () => (await asked('/readyz'))[0] === 200)
})

test('each request leaves one line with its number, route and cost, and numbers for whoever has the token; nothing of a person', async () => {
	const { serve } = await installationOfTest()
	const { origin, said } = await serve({ LOG_LEVEL: 'trace', TRUSTED_PROXIES: '127.0.0.1', METRICS_TOKEN: token })
	const headers = {
		'x-request-id': 'from-the-proxy-0001',
		'x-forwarded-for': planted.address,
		'user-agent': planted.header,
		referer: `https://example.org/${planted.header}`,
		authorization: `Bearer ${planted.bearer}`,
		cookie: `shelfie=${planted.cookie}`,
	}
	const answers = [
		await fetch(`${origin}/receipts/${planted.path}?mail=${planted.mail}&q=${planted.query}`, { headers }),
		await fetch(`${origin}/${planted.path}/${planted.mail}?q=${planted.query}`, { headers }),
		await fetch(`${origin}/invitations/${planted.path}.data`, { headers: { ...headers, 'x-request-id': 'a b' } }),
		await visitor(origin).post('/sign-in', { email: planted.mail, password: planted.password }, headers),
		await fetch(`${origin}/libraries?q=${planted.query}`),
		await fetch(`${origin}/libraries?q=${planted.query}`),
	]
	const numbers = answers.map((answer) => answer.headers.get('x-request-id') ?? '')
	for (const answer of answers) await answer.arrayBuffer()
	const lines = await until(async () => {
		const requests = linesOf(said()).filter(({ msg }) => msg === 'request')
		return requests.length >= answers.length && requests
	})
	expect(numbers[0]).toBe('from-the-proxy-0001')
	expect(numbers[2]).toMatch(/^[\w-]{16}$/)
	expect(new Set(numbers.slice(2)).size).toBe(4)
	expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
		['GET', '/receipts/:token', 404],
		['GET', '/*', 404],
		['GET', expect.any(String), expect.any(Number)],
		['POST', '/sign-in', 422],
		['GET', '/libraries', 200],
		['GET', '/libraries', 200],
	])
	expect(lines.map(({ request }) => request)).toEqual(numbers)
	for (const line of lines)
		expect(Object.keys(line).sort()).toEqual(
			['bytes', 'hostname', 'level', 'method', 'ms', 'msg', 'pid', 'request', 'route', 'status', 'time'].sort(),
		)
	for (const [where, text] of Object.entries(planted)) expect([where, said().includes(text)]).toEqual([where, false])

	const read = async (bearer: string) => fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${bearer}` } })
	expect((await read('another token')).status).toBe(404)
	const answer = await read(token)
	expect(answer.headers.get('content-type')).toContain('text/plain')
	const measured = await answer.text()
	for (const name of [
		'shelfie_requests_total{method="GET",route="/receipts/:token",status="404"} 1',
		'shelfie_request_duration_seconds_count{method="POST",route="/sign-in"} 1',
		'shelfie_page_cache_total{outcome="hit"} 1',
		'shelfie_database_up 1',
		'shelfie_letters{state="waiting"} 0',
		'shelfie_photos_waiting 0',
		'shelfie_streams_open 0',
		'nodejs_eventloop_lag_seconds',
	])
		expect(measured).toContain(name)
	for (const [where, text] of Object.entries(planted)) expect([where, measured.includes(text)]).toEqual([where, false])
})
