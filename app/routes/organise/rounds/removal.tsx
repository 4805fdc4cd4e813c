import { removeRound } from '#app/domain/contest/change-rounds.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { NotRemoved } from '../edition/removed.tsx'
import type { Route } from './+types/removal.ts'
import { requireRound } from './require-round.server.ts'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { base } = await requireRound(args)
	return { back: base }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, round, base } = await requireRound(args)
	const outcome = await removeRound(organiser, edition.id, round.id)
	return outcome.ok ? seeOther(base) : invalid([outcome.reason])
}

export default function Removal({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotRemoved errors={actionData?.reply} back={back} />
}
