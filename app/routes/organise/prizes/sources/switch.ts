import { switchSource } from '#app/domain/prizes/tracking/change-source.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/switch.ts'
import { sourceOf } from './source-of.server.ts'

export const loader = async (args: Route.LoaderArgs) => seeOther((await sourceOf(args)).here)

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await sourceOf(args)
	await switchSource(organiser, reach, (await args.request.formData()).get('on') === 'yes')
	return seeOther(here)
}
