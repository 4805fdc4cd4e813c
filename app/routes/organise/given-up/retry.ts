import { takeUpWork } from '#app/domain/stewardship/given-up/take-up-work.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/retry.ts'
import { here, requireSteward } from './steward.server.ts'

export async function loader(args: Route.LoaderArgs) {
	await requireSteward(args)
	throw seeOther(here)
}

/** Pressed twice, or by two people, it happens once. */
export async function action(args: Route.ActionArgs) {
	await takeUpWork(await requireSteward(args), args.params.job)
	return seeOther(`${here}?said=taken-up`)
}
