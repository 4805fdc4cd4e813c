import { appointmentsOf } from '#app/domain/accounts/appointment-queries.server.ts'
import { deskOf } from '#app/domain/accounts/desk.ts'
import { languageOf } from '#app/domain/accounts/people-queries.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { cookiesOf } from './cookies.server.ts'
import { localPath } from './local-path.ts'
import { languageCookie } from './remember-language.server.ts'
import { seeOther } from './replies.server.ts'
import { startSession } from './session.server.ts'

/** Signs the person in, leads them to where they wanted to go or to their desk, in their language unless they chose another. */
export async function welcomePerson(context: Context, request: Request, personId: string, next?: string | null) {
	const headers = [['set-cookie', await startSession(context, personId, request.headers.get('user-agent'))]] as [
		string,
		string,
	][]
	if (!cookiesOf(request).has('lang')) {
		headers.push(['set-cookie', languageCookie(await languageOf(context, personId))])
	}
	return seeOther(localPath(next) ?? (await deskPath(context, personId)), headers)
}

export async function deskPath(context: Context, personId: string): Promise<string> {
	const appointments = await appointmentsOf(context, personId)
	return deskOf(appointments.map(({ role }) => role))
}
