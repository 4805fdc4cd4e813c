import { removeMembership } from '#app/domain/libraries/change-memberships.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/membership-removal.ts'
import { keptStay } from './kept-stay.server.ts'
import { NotDone } from './not-done.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { back: `${(await keptStay(args)).base}/networks` }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base, stay } = await keptStay(args)
	const removed = await removeMembership(keeper, { libraryId: library.id, network: stay.slug, joinedOn: stay.joinedOn })
	return removed.ok ? seeOther(`${base}/networks`) : invalid([removed.reason])
}

export default function Removal({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotDone title={useTexts('organise-libraries')('not-removed')} errors={actionData?.reply} back={back} />
}
