import encodeQR from 'qr'
import { shownSecret } from '#app/domain/accounts/authenticator-secret.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'

/** What an app is given: by its camera, by a press on the phone itself, or typed. Null where the offer was not made to this person. */
export function appSecret(acting: ActingContext, offer: string) {
	const shown = shownSecret(acting, acting.person, offer)
	if (!shown) return null
	const svg = encodeQR(shown.address, 'svg', { border: 4 })
	return { ...shown, offer, picture: `data:image/svg+xml,${encodeURIComponent(svg)}` }
}
