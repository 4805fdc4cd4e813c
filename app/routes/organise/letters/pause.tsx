import { isLetterKind } from '#app/domain/letters/letter.ts'
import { pauseLetters } from '#app/domain/letters/pause.server.ts'
import { isUuid } from '#app/domain/shared/uuid.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/pause.ts'
import { lettersReach } from './letters-reach.server.ts'
import { NotMoved } from './not-moved.tsx'

export const handle = { areas: ['letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	await lettersReach(args)
	throw seeOther('/organise/letters')
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach } = await lettersReach(args)
	const form = await args.request.formData()
	const kind = String(form.get('kind') ?? '')
	const editionId = String(form.get('editionId') ?? '')
	if (!isUuid(editionId)) throw notFound()
	const wish = { editionId, kind: isLetterKind(kind) ? kind : null }
	const paused = await pauseLetters(organiser, reach, wish)
	return paused.ok ? seeOther('/organise/letters') : invalid([paused.reason])
}

export default function Step({ actionData }: Route.ComponentProps) {
	return <NotMoved here="/organise/letters" errors={actionData?.reply} />
}
