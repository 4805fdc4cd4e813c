import { dismissWork } from '#app/domain/stewardship/given-up/take-up-work.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/dismissal.ts'
import { here, requireSteward } from './steward.server.ts'

export async function loader(args: Route.LoaderArgs) {
	await requireSteward(args)
	throw seeOther(here)
}

export async function action(args: Route.ActionArgs) {
	await dismissWork(await requireSteward(args), args.params.job)
	return seeOther(here)
}
