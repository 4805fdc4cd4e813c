type Fields = Readonly<Record<string, string>>

/** Somebody with a browser that keeps cookies and runs no script; redirects are answers like any other. */
export interface Visitor {
	readonly get: (path: string, headers?: Fields) => Promise<Response>
	readonly text: (path: string) => Promise<string>
	readonly post: (path: string, fields: Fields | FormData, headers?: Fields) => Promise<Response>
	/** What the browser would send along. */
	readonly cookie: () => string
	readonly signIn: (person: { readonly email: string; readonly password: string }) => Promise<void>
}

export function visitor(origin: string): Visitor {
	const cookies = new Map<string, string>()

	const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

	async function ask(path: string, init: RequestInit): Promise<Response> {
		const headers = new Headers(init.headers)
		if (cookies.size > 0) headers.set('cookie', cookie())
		if (!headers.has('accept-language')) headers.set('accept-language', 'en')
		const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' })
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
			if (value) cookies.set(name, value)
			else cookies.delete(name)
		}
		return response
	}

	const get = (path: string, headers: Fields = {}) => ask(path, { headers })
	const post = (path: string, fields: Fields | FormData, headers: Fields = {}) =>
		ask(path, { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields), headers })

	return {
		get,
		post,
		cookie,
		text: async (path) => (await get(path)).text(),
		async signIn({ email, password }) {
			const answer = await post('/sign-in', { email, password })
			if (answer.status !== 303) throw new Error(`${email} was not let in: ${answer.status}`)
		},
	}
}
