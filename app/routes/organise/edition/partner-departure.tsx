import { letPartnerLeave } from '#app/domain/contest/change-partners.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/partner-departure.ts'
import { NotRemoved } from './removed.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { back: `/organise/editions/${edition.slug}/partners` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const outcome = await letPartnerLeave(organiser, edition.id, args.params.partner)
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/partners`) : invalid([outcome.reason])
}

export default function Removal({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotRemoved errors={actionData?.reply} back={back} />
}
