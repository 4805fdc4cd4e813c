import { RouterContextProvider } from 'react-router'
import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import { installation } from '#app/http/installation.server.ts'
import { startSession } from '#app/http/session.server.ts'

export interface Asking {
	/** Nobody, where it is left out. */
	readonly as?: ActingContext | undefined
	readonly params?: Readonly<Record<string, string>>
	readonly search?: string
	readonly fields?: Readonly<Record<string, string>>
}
export type Answering<Answer = unknown> = (args: never) => Answer

/** What a loader or action answers, or what it throws instead. */
export async function asked<Answer>(
	context: Context,
	answering: Answering<Answer>,
	{ as, params, search = '', fields }: Asking,
): Promise<Awaited<Answer>> {
	const provider = new RouterContextProvider()
	provider.set(installation, context)
	const cookie = as ? (await startSession(context, as.person.id)).split(';')[0]! : ''
	const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
	const headers = { 'accept-language': 'en', cookie }
	const request = new Request(`https://shelfie.example/${search}`, { headers, ...body })
	try {
		return await answering({ request, params: { ...params }, context: provider } as never)
	} catch (thrown) {
		return thrown as Awaited<Answer>
	}
}

/** A page that says nothing of its status is 200. */
export function statusOf(answer: unknown): number {
	const { status, init } = answer as { status?: number; init?: { status?: number } }
	return status ?? init?.status ?? 200
}
