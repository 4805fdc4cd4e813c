import { takeUpKind } from '#app/domain/stewardship/given-up/take-up-work.server.ts'
import { isWorkKind } from '#app/domain/stewardship/given-up/work-kind.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/retry-kind.ts'
import { here, requireSteward } from './steward.server.ts'

export async function loader(args: Route.LoaderArgs) {
	await requireSteward(args)
	throw seeOther(here)
}

export async function action(args: Route.ActionArgs) {
	const steward = await requireSteward(args)
	const kind = (await args.request.formData()).get('kind')
	if (!isWorkKind(kind)) return seeOther(here)
	await takeUpKind(steward, kind)
	return seeOther(`${here}?said=taken-up`)
}
