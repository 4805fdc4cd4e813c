import { discardImport } from '#app/domain/libraries/move-import.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { NotDone } from '../not-done.tsx'
import type { Route } from './+types/removal.ts'
import { importInUrl } from './import-in-url.server.ts'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	return { here: (await importInUrl(args)).here }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, found } = await importInUrl(args)
	const moved = await discardImport(organiser, found.id)
	return moved.ok ? seeOther('/organise/libraries/imports') : invalid([moved.reason], 409)
}

export default function Step({ loaderData: { here }, actionData }: Route.ComponentProps) {
	return <NotDone title={useTexts('organise-libraries')('imports')} errors={actionData?.reply} back={here} />
}
