import { unlinkLibrary } from '#app/domain/voting/link-library.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { NotRemoved } from '../edition/removed.tsx'
import type { Route } from './+types/library-removal.ts'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { back: `${(await requirePartner(args)).here}/libraries` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, whose, here } = await requirePartner(args)
	const outcome = await unlinkLibrary(organiser, { ...whose, library: args.params.library })
	return outcome.ok ? seeOther(`${here}/libraries`) : invalid([outcome.reason])
}

export default function LibraryRemoval({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotRemoved errors={actionData?.reply} back={back} />
}
