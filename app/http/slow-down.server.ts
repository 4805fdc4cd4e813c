import { keysOf, type Limited } from '#app/domain/accounts/limits.ts'
import { countAttempt } from '#app/domain/accounts/throttle.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { plainPath } from './plain-path.ts'
import { isPrivatePath } from './private-path.ts'

interface Asked {
	readonly path: string
	readonly client: string
	readonly arrived: Date
}

const waitFor = async (context: Context, what: Limited, { client, arrived }: Asked): Promise<number> =>
	(await countAttempt(context, keysOf(what, { from: client }), arrived)).wait

/** The API is asked by programs: what is not kept for everybody is made so often only. */
export async function tooOften(context: Context, asked: Asked): Promise<Response | null> {
	if (!plainPath(asked.path).startsWith('/api/')) return null
	const wait = await waitFor(context, 'api', asked)
	const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' }
	return wait > 0 ? Response.json({ reason: 'too-many-requests' }, { status: 429, headers }) : null
}

/** What was guessed in vain counts; the right link and the right signature never wait, whoever else guesses. */
export async function slowedDown(context: Context, asked: Asked, answer: Response): Promise<Response> {
	const what = guessed(asked.path, answer.status)
	const wait = what ? await waitFor(context, what, asked) : 0
	if (wait === 0) return answer
	const headers = new Headers(answer.headers)
	headers.set('retry-after', String(wait))
	return new Response(answer.body, { status: 429, headers })
}

function guessed(path: string, status: number): Limited | null {
	if (status === 404 && isPrivatePath(path)) return 'wrong-link'
	if ((status === 401 || status === 404) && plainPath(path).startsWith('/hooks/')) return 'wrong-hook'
	return null
}
