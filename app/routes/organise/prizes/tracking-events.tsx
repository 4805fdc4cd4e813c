import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { TrackingEventForm } from '#app/domain/prizes/prize-form.ts'
import { recordTrackingEvent } from '#app/domain/prizes/record-tracking-event.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/tracking-events.ts'
import { shipmentOf } from './shipment-of.server.ts'
import { TrackingEventFields } from './tracking-event-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { shipmentId, edition, prize, here, now } = await shipmentOf(args)
	const { zone } = edition
	const name = textIn(prize.names, localeOf(args.request)).text
	return { here, name, zone, nowThere: wallClockAt(now, zone), shipmentId }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, shipmentId, here } = await shipmentOf(args)
	const schema = TrackingEventForm(edition.zone)
	const form = parseWithZod(await args.request.formData(), { schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const recorded = await recordTrackingEvent(organiser, shipmentId, form.value)
	return recorded.ok ? seeOther(here) : invalid(form.reply({ fieldErrors: { occurredAt: [recorded.reason] } }))
}

export default function TrackingEvents({ loaderData, actionData }: Route.ComponentProps) {
	const { here, name, zone, nowThere, shipmentId } = loaderData
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('event-title')} lede={t('event-lede')} />
			<TrackingEventFields
				action={`/organise/shipments/${shipmentId}/tracking-events`}
				zone={zone}
				nowThere={nowThere}
				reply={actionData?.reply}
			/>
		</>
	)
}
