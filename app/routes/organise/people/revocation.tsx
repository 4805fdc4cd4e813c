import { revokeInvitation } from '#app/domain/accounts/revoke-invitation.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/revocation.ts'
import { RefusedDeed } from './refused-deed.tsx'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { back: `/organise/editions/${edition.slug}/people` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const outcome = await revokeInvitation(organiser, edition.id, args.params.invitation)
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/people`) : invalid([outcome.reason])
}

export default function Revocation({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <RefusedDeed deed="revoke" errors={actionData?.reply} back={back} />
}
