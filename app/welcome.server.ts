import { firstOrganiserLink } from '#app/domain/accounts/first-organiser.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { demoSignIns } from '#db/seed/demo-sign-ins.server.ts'
import type { Environment } from './environment.server.ts'

/** What whoever starts Shelfie needs to know: the address, the demo's sign-ins or the link that makes the first organiser. */
export async function welcome(
	context: Context,
	environment: Environment,
	print: (line: string) => void,
): Promise<void> {
	print(`Shelfie is open at http://${environment.HOST}:${environment.PORT}`)
	const link = await firstOrganiserLink(context)
	if (link) print(`Nobody can sign in yet. This link makes the first organiser and works once: ${link}`)
	for (const each of await demoSignIns(context))
		print(`  ${each.role.padEnd(10)} ${each.email.padEnd(38)} ${each.password}`)
	if (context.mail) print(`Letters leave through ${new URL(environment.SMTP_URL ?? '').host}.`)
	else print('Letters stay in the outbox (organisers read them there); set SMTP_URL to send them.')
}
