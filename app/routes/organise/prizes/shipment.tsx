import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { ShipmentForm } from '#app/domain/prizes/prize-form.ts'
import { lastOrigin } from '#app/domain/prizes/queries.server.ts'
import { shipPrize } from '#app/domain/prizes/ship-prize.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/shipment.ts'
import { prizeOf } from './prize-of.server.ts'
import { ShipmentFields } from './shipment-fields.tsx'
import { proposedShipment } from './shipment-proposal.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, prize, here } = await prizeOf(args)
	const part = Number(new URL(args.request.url).searchParams.get('part')) || 1
	return {
		here,
		name: textIn(prize.names, localeOf(args.request)).text,
		battery: prize.packed.battery,
		proposed: { ...proposedShipment(prize, await lastOrigin(organiser.db, edition.id)), part },
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await prizeOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: ShipmentForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const shipped = await shipPrize(organiser, reach, form.value)
	if (shipped.ok) return seeOther(here)
	const { reason } = shipped
	return reason.startsWith('tracking-number-')
		? invalid(form.reply({ fieldErrors: { trackingNumber: [reason] } }))
		: invalid(form.reply({ formErrors: [reason] }))
}

export default function Shipment({ loaderData: { here, name, ...known }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('ship-title')} lede={t('ship-lede')} />
			<ShipmentFields action={`${here}/shipment`} {...known} reply={actionData?.reply} />
		</>
	)
}
