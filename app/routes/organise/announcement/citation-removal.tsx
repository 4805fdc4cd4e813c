import { removeCitation } from '#app/domain/results/write-citation.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { NotRemoved } from '../edition/removed.tsx'
import type { Route } from './+types/citation-removal.ts'
import { requireCitation } from './winner-in-url.server.ts'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { back: (await requireCitation(args)).at }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, citationPlace, here } = await requireCitation(args)
	const outcome = await removeCitation(organiser, citationPlace)
	return outcome.ok ? seeOther(`${here}#citations`) : invalid([outcome.reason])
}

export default function CitationRemoval({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotRemoved errors={actionData?.reply} back={back} />
}
