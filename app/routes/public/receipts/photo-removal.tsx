import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { mayEdit } from '#app/domain/submissions/editable.ts'
import { takePhotoAway } from '#app/domain/submissions/take-photo-away.server.ts'
import { livingReceiptPage } from '#app/http/private-pages.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/photo-removal.ts'
import { finalStepPage, takeFinalStep } from './final-step.server.ts'
import { FinalStep } from './final-step.tsx'

export const handle = { areas: ['receipt'] } satisfies PageHandle

/** What becomes of an idea without its photo. */
type Outlook = 'waiting' | 'late' | 'published' | 'over'

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt, now } = await livingReceiptPage(args)
	const edition = await findEdition(context.db, receipt.edition)
	const editable = edition !== null && mayEdit(edition, receipt, now).ok
	const waits = receipt.state === 'received' || receipt.state === 'changes-requested'
	const after = receipt.state === 'published' ? 'published' : 'over'
	const outlook: Outlook = waits ? (editable ? 'waiting' : 'late') : after
	return { ...(await finalStepPage(args, 'photo-removal')), outlook }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export const action = (args: Route.ActionArgs) => takeFinalStep(args, takePhotoAway)

export default function PhotoRemoval({ loaderData, actionData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	return (
		<FinalStep page={loaderData} errors={actionData?.reply} button={t('photo-removal-button')}>
			{t(`photo-removal-${loaderData.outlook}`)}
		</FinalStep>
	)
}
