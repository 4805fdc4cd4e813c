import type { ServerProcess } from '../server-process.ts'

/** In seconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now()
	await work()
	return (performance.now() - start) / 1000
}

/** How an organiser of the demo asks; redirects are answers like any other. */
export async function asOrganiser({ origin, signIns }: ServerProcess) {
	const { email = '', password = '' } = signIns.find(({ role }) => role === 'organiser') ?? {}
	const body = new URLSearchParams({ email, password })
	const answer = await fetch(`${origin}/sign-in`, { method: 'POST', body, redirect: 'manual' })
	const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0])
	const cookie = cookies.join('; ')
	return (path: string, init: RequestInit = {}) =>
		fetch(new URL(path, origin), { ...init, redirect: 'manual', headers: { cookie, origin } })
}
