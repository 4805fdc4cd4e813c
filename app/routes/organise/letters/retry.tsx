import { retryLetter } from '#app/domain/letters/retry-letters.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/retry.ts'
import { letterInUrl } from './letter-in-url.server.ts'
import { NotMoved } from './not-moved.tsx'

export const handle = { areas: ['letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	throw seeOther((await letterInUrl(args)).here)
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, found, here } = await letterInUrl(args)
	const moved = await retryLetter(organiser, reach, found.letter.id)
	return moved.ok ? seeOther(here) : invalid([moved.reason], 409)
}

export default function Step({ params, actionData }: Route.ComponentProps) {
	return <NotMoved here={`/organise/letters/${params.letter}`} errors={actionData?.reply} />
}
