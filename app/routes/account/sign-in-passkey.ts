import { checkPasskey } from '#app/domain/accounts/passkeys.server.ts'
import { forgiveFrom, isTooManyFrom } from '#app/domain/accounts/verify-password.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { clientAddress } from '#app/http/installation.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import { letIn } from '#app/http/welcome-person.server.ts'
import type { Route } from './+types/sign-in-passkey.ts'

/** Opened by hand it does nothing. */
export const loader = () => seeOther('/sign-in')

/** A passkey that made sure who holds it is both steps at once. */
export async function action(args: Route.ActionArgs) {
	const context = contextOf(args)
	const form = await args.request.formData()
	const again = (reason: string) => seeOther(`/sign-in?refused=${reason}`)
	const from = args.context.get(clientAddress)
	if (await isTooManyFrom(context, from)) return again('too-many-attempts')
	const personId = await checkPasskey(context, String(form.get('passkey') ?? ''), null)
	if (!personId) return again('passkey-wrong')
	await forgiveFrom(context, from)
	const factorAt = await context.clock(context.db)
	return letIn(context, args.request, personId, { next: String(form.get('next') ?? ''), factorAt })
}
