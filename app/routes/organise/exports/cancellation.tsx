import { cancelExport } from '#app/domain/exports/ask-export.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/cancellation.ts'
import { exportInUrl } from './export-in-url.server.ts'
import { NotMoved } from './not-moved.tsx'

export const handle = { areas: ['organise-exports'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { here: (await exportInUrl(args)).here }
}

export async function action(args: Route.ActionArgs) {
	const { keeper, found, here } = await exportInUrl(args)
	const moved = await cancelExport(keeper, found.id)
	return moved.ok ? seeOther(here) : invalid([moved.reason], 409)
}

export default function Step({ loaderData: { here }, actionData }: Route.ComponentProps) {
	return <NotMoved here={here} errors={actionData?.reply} />
}
