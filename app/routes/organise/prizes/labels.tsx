import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { carrierOf, isCarrier } from '#app/domain/prizes/carrier.ts'
import { parcelsToPack } from '#app/domain/prizes/parcels-to-pack.server.ts'
import { prizeRulesOf } from '#app/domain/prizes/prize-rules.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/labels.ts'
import { LabelFields } from './label-fields.tsx'
import { PrizeParts } from './prize-parts.tsx'

export const handle = { areas: ['organise-prizes', 'organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const parcels = await parcelsToPack(organiser.db, edition, now)
	const asked = new URL(args.request.url).searchParams
	return {
		slug: edition.slug,
		prizes: `/organise/editions/${edition.slug}/prizes`,
		fault: asked.get('fault'),
		sender: (await prizeRulesOf(organiser.db, edition.id)).sender,
		parcels: parcels.map(({ prize, shipment, of, waits }) => ({
			id: shipment.id,
			name: textIn(prize.names, locale).text,
			serial: prize.serial,
			library: prize.library?.name ?? '',
			carrier: isCarrier(shipment.carrier) ? carrierOf(shipment.carrier).name : '',
			number: shipment.trackingNumber,
			part: shipment.part,
			of,
			chosen: waits,
		})),
	}
}

/** Which parcels get a label: reading their addresses is on record, so it is asked for, not opened. */
export default function Labels({ loaderData: { slug, prizes, fault, sender, parcels } }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PrizeParts edition={slug} here="labels" />
			<PageHead title={t('labels')} lede={t('labels-lede')} />
			{fault && <FormErrors errors={[fault]} />}
			{parcels.length === 0 ? (
				<EmptyState title={t('no-labels')} action={<ButtonLink href={prizes}>{t('title')}</ButtonLink>}>
					{t('no-labels-text')}
				</EmptyState>
			) : (
				<LabelFields action={`${prizes}/labels.pdf`} rules={`${prizes}/rules`} sender={sender} parcels={parcels} />
			)}
		</>
	)
}
