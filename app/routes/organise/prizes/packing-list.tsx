import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { dangerousGoods } from '#app/domain/prizes/battery.ts'
import { carrierOf, isCarrier } from '#app/domain/prizes/carrier.ts'
import { parcelsToPack, prizesToPack } from '#app/domain/prizes/parcels-to-pack.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/packing-list.ts'
import { PrizeParts } from './prize-parts.tsx'
import { usePackedWords } from './use-packed-words.ts'

export const handle = { areas: ['organise-prizes', 'organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const [parcels, waiting] = await Promise.all([
		parcelsToPack(organiser.db, edition, now),
		prizesToPack(organiser.db, edition, now),
	])
	const lines = [...waiting.map((prize) => ({ prize, shipment: null, of: 1 })), ...parcels.filter(({ waits }) => waits)]
	return {
		slug: edition.slug,
		prizes: `/organise/editions/${edition.slug}/prizes`,
		edition: textIn(edition.title, locale).text,
		lines: lines.map(({ prize, shipment, of }) => ({
			id: shipment?.id ?? prize.id,
			prizeId: prize.id,
			name: textIn(prize.names, locale),
			serial: prize.serial,
			packed: prize.packed,
			country: prize.winnerCountry ?? '',
			library: prize.library?.name ?? '',
			place: prize.library?.place ?? '',
			carrier: shipment && isCarrier(shipment.carrier) ? carrierOf(shipment.carrier).name : '',
			number: shipment?.trackingNumber ?? '',
			part: shipment?.part ?? 1,
			of,
		})),
	}
}

/** What to take off the shelf and put into which box; addresses stand on the labels only. */
export default function PackingList({ loaderData: { slug, prizes, edition, lines } }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	const words = usePackedWords()
	return (
		<>
			<PrizeParts edition={slug} here="packing-list" />
			<PageHead title={t('packing-list')} lede={t('packing-lede', { edition })} />
			{lines.length === 0 && <p className="soft">{t('nothing-to-pack')}</p>}
			{lines.length > 0 && (
				<Section title={t('packing-count', { count: lines.length })}>
					<Ledger
						caption={t('packing-list')}
						titled
						rows={lines}
						rowKey={({ id }) => id}
						columns={[
							{ key: 'done', head: t('packed-box'), cell: () => <span aria-hidden="true">☐</span> },
							{
								key: 'prize',
								head: t('prize'),
								heading: true,
								cell: ({ name, prizeId, part, of }) => (
									<>
										<a href={`${prizes}/${prizeId}`} lang={name.lang}>
											{name.text}
										</a>
										{of > 1 && <p className="small">{t('part-of', { part, of })}</p>}
									</>
								),
							},
							{ key: 'serial', head: t('serial'), cell: ({ serial }) => <span className="mono">{serial}</span> },
							{ key: 'packed', head: t('packed'), cell: ({ packed }) => words.packed(packed) || '–' },
							{ key: 'goods', head: t('goods'), cell: ({ packed }) => dangerousGoods(packed.battery)?.un ?? '–' },
							{
								key: 'to',
								head: t('winner'),
								cell: ({ country, library, place }) => (
									<>
										<SpineLabel country={country} />{' '}
										<span>
											{library}, {place}
										</span>
									</>
								),
							},
							{
								key: 'carrier',
								head: t('carrier'),
								cell: ({ carrier, number }) => (
									<>
										{carrier} <span className="mono">{number || '–'}</span>
									</>
								),
							},
						]}
					/>
				</Section>
			)}
		</>
	)
}
