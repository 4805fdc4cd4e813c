import { removeApp } from '#app/domain/accounts/change-factors.server.ts'
import { requireFreshProof } from '#app/http/fresh-proof.server.ts'
import { requirePerson } from '#app/http/guards.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/factor-app-removal.ts'

export const handle = { areas: ['access'] } satisfies PageHandle

/** Opened by hand it does nothing. */
export const loader = () => seeOther('/account/second-factor')

/** One that is gone already is what was wanted. */
export async function action(args: Route.ActionArgs) {
	const acting = await requirePerson(args)
	await requireFreshProof(args)
	await removeApp(acting, acting.session.handle)
	return seeOther('/account/second-factor?changed=app')
}

/** So that a proof that is asked for is a page. */
export default function Removal() {
	return null
}
