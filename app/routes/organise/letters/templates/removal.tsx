import { removeWording } from '#app/domain/letters/wordings.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { NotMoved } from '../not-moved.tsx'
import type { Route } from './+types/removal.ts'
import { wordingInUrl } from './wording-in-url.server.ts'

export const handle = { areas: ['letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	throw seeOther((await wordingInUrl(args)).here)
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, kind, locale, here } = await wordingInUrl(args)
	const removed = await removeWording(organiser, { editionId: edition.id, kind, locale })
	return removed.ok ? seeOther(here) : invalid([removed.reason], 409)
}

export default function Step({ params, actionData }: Route.ComponentProps) {
	const here = `/organise/editions/${params.edition}/letters/${params.letterKind}/${params.locale}`
	return <NotMoved here={here} errors={actionData?.reply} />
}
