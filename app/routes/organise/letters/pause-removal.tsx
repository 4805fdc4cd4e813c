import { resumeLetters } from '#app/domain/letters/pause.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/pause-removal.ts'
import { lettersReach } from './letters-reach.server.ts'
import { NotMoved } from './not-moved.tsx'

export const handle = { areas: ['letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	await lettersReach(args)
	throw seeOther('/organise/letters')
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach } = await lettersReach(args)
	const resumed = await resumeLetters(organiser, reach, args.params.pause)
	return resumed.ok ? seeOther('/organise/letters') : invalid([resumed.reason], 409)
}

export default function Step({ actionData }: Route.ComponentProps) {
	return <NotMoved here="/organise/letters" errors={actionData?.reply} />
}
