import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { recallShipment } from '#app/domain/prizes/recall-shipment.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/recall.ts'
import { shipmentOf } from './shipment-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { shipmentId, prize, here } = await shipmentOf(args)
	return { here, shipmentId, serial: prize.serial }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, shipmentId, here } = await shipmentOf(args)
	const recalled = await recallShipment(organiser, { shipmentId, editionId: edition.id })
	return recalled.ok ? seeOther(here) : invalid([recalled.reason])
}

export default function Recall({ loaderData: { here, shipmentId, serial }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{serial}</a>} title={t('recall')} lede={t('recall-lede')} />
			<FormErrors errors={actionData?.reply} />
			<PostButton action={`/organise/shipments/${shipmentId}/recall`} look="main">
				{t('recall')}
			</PostButton>
		</>
	)
}
