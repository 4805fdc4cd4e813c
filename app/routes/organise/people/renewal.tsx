import { renewInvitation } from '#app/domain/accounts/renew-invitation.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/renewal.ts'
import { RefusedDeed } from './refused-deed.tsx'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { back: `/organise/editions/${edition.slug}/people` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const outcome = await renewInvitation(organiser, edition.id, args.params.invitation)
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/people`) : invalid([outcome.reason])
}

export default function Renewal({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <RefusedDeed deed="send-again" errors={actionData?.reply} back={back} />
}
