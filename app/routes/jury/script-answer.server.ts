import { localeOf, type RouteArgs } from '#app/http/guards.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { errorText } from '#app/i18n/use-error-text.ts'

/** What a script did not get: a key, and what it means in the reader's language. */
export interface Refused {
	readonly reason: string
	readonly sentence: string
}

export const wantsJson = ({ request }: RouteArgs): boolean =>
	request.headers.get('accept')?.includes('application/json') === true

const unkept = { 'cache-control': 'no-store' }

export const answered = (value: unknown): Response => Response.json(value, { headers: unkept })

export function refused(args: RouteArgs, status: number, reason: string): Response {
	const locale = localeOf(args.request)
	const sentence = errorText(reason, translator(locale, 'forms'), translator(locale, 'refusals'))
	return Response.json({ reason, sentence } satisfies Refused, { status, headers: unkept })
}

/** For a script a guard's answers are a status and a reason; being led to the sign-in page would tell it nothing. */
export async function forScript(args: RouteArgs, answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer()
	} catch (thrown) {
		if (!wantsJson(args)) throw thrown
		if (thrown instanceof Response) return refused(args, 401, 'signed-out')
		const { data, init } = thrown as { data?: { reason?: string }; init?: ResponseInit }
		if (!init?.status) throw thrown
		return refused(args, init.status, data?.reason ?? 'not-found')
	}
}
