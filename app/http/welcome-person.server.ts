import { appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { deskOf } from '#app/domain/accounts/desk.ts'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { languageOf } from '#app/domain/accounts/people-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { cookiesOf } from './cookies.server.ts'
import { localPath } from './local-path.ts'
import { languageCookie } from './remember-language.server.ts'
import { seeOther } from './replies.server.ts'
import { endSession, startSession } from './session.server.ts'

/** Who has given the right password is signed in, or, having a second factor, asked for it. */
export async function welcomePerson(context: Context, request: Request, personId: string, next?: string | null) {
	if (!(await isFactorOn(context, personId))) return letIn(context, request, personId, { next, factorAt: null })
	const userAgent = request.headers.get('user-agent')
	const cookie = await startSession(context, personId, { userAgent, awaitsFactor: true })
	const wanted = localPath(next)
	return seeOther(`/sign-in/second-factor${wanted ? `?next=${encodeURIComponent(wanted)}` : ''}`, {
		'set-cookie': cookie,
	})
}

interface Entry {
	readonly next?: string | null
	readonly factorAt: Date | null
}

/** Signs the person in, leads them to where they wanted to go or to their desk, in their language unless they chose another. */
export async function letIn(context: Context, request: Request, personId: string, { next, factorAt }: Entry) {
	// What only waited for the second factor is over; a browser that was signed in already begins anew.
	await endSession(context, request)
	const userAgent = request.headers.get('user-agent')
	const headers = [['set-cookie', await startSession(context, personId, { userAgent, factorAt })]] as [string, string][]
	if (!cookiesOf(request).has('lang')) {
		headers.push(['set-cookie', languageCookie(await languageOf(context, personId))])
	}
	return seeOther(localPath(next) ?? (await deskPath(context, personId)), headers)
}

export async function deskPath(context: Context, personId: string): Promise<string> {
	const appointments = await appointmentsOf(context, personId)
	return deskOf(appointments.map(({ role }) => role))
}
