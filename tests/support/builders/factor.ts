import { Secret, TOTP } from 'otpauth'
import { drawSecret, shownSecret } from '#app/domain/accounts/authenticator-secret.server.ts'
import { addApp } from '#app/domain/accounts/change-factors.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'

/** An app that was set up half a minute ago: what it shows at an instant, and the codes on paper. */
export async function appOf(acting: ActingContext) {
	const offer = drawSecret(acting, acting.person.id)
	const typed = shownSecret(acting, acting.person, offer)!.typed
	const app = new TOTP({ secret: Secret.fromBase32(typed.replaceAll(' ', '')) })
	const shows = (at: Date) => app.generate({ timestamp: at.getTime() })
	const before = new Date((await acting.clock(acting.db)).getTime() - 30_000)
	const outcome = await addApp(acting, { offer, code: shows(before), session: crypto.randomUUID() })
	if (!outcome.ok) throw new Error(outcome.reason)
	return { shows, offer, codes: outcome.value.codes ?? [] }
}
