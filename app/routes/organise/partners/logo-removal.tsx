import { removeLogo } from '#app/domain/contest/change-logo.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { NotRemoved } from '../edition/removed.tsx'
import type { Route } from './+types/logo-removal.ts'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { back: (await requirePartner(args)).here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, whose, here } = await requirePartner(args)
	const outcome = await removeLogo(organiser, whose)
	return outcome.ok ? seeOther(`${here}#logo`) : invalid([outcome.reason])
}

export default function LogoRemoval({ loaderData: { back }, actionData }: Route.ComponentProps) {
	return <NotRemoved errors={actionData?.reply} back={back} />
}
