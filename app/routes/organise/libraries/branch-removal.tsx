import { removeBranch } from '#app/domain/libraries/change-branches.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/branch-removal.ts'
import { keptLibrary } from './kept-library.server.ts'
import { NotDone } from './not-done.tsx'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { back: `${(await keptLibrary(args)).base}/branches` }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, library, base } = await keptLibrary(args)
	if (!isUuid(args.params.branch)) throw notFound()
	const removed = await removeBranch(keeper, library.id, args.params.branch)
	return removed.ok ? seeOther(`${base}/branches`) : invalid([removed.reason])
}

export default function Removal({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotDone title={useTexts('organise-libraries')('not-removed')} errors={actionData?.reply} back={back} />
}
