import type { ReactNode } from 'react'
import { DueSlip } from '#app/components/due-slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import type { ShipmentStatus } from '#app/domain/prizes/shipment-status.ts'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import type { PublicJourney } from '#app/domain/prizes/tracked-prize.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { ParcelStates } from './parcel-states.tsx'
import type { ShownPrize } from './shown-prize.ts'
import { useJourneyWords } from './use-journey-words.ts'

interface Props {
	readonly prize: ShownPrize
	readonly base: string
	/** All of its way, for the page about this prize alone. */
	readonly whole?: boolean
}

/** One prize's way as a lending slip, or as one for each of its parcels: towns and dates only. */
export function PrizeSlip({ prize, base, whole = false }: Props) {
	const t = useTexts('prizes')
	const words = useJourneyWords()
	const { country, library, name, number, parcels, arrival, earlier } = prize
	const own = `${base}/prizes/${country}`
	const several = parcels.length > 1
	const title = whole ? <a href={`/libraries/${library.slug}`}>{library.name}</a> : <a href={own}>{library.name}</a>
	const lead = (journey: PublicJourney, part?: number) => (
		<>
			<span lang={name.lang}>{name.text}</span>
			{part && `, ${t('parcel', { part, of: parcels.length })}`}
			{journey.number && ` · ${journey.number}`}
		</>
	)
	const toMore = earlier > 0 ? t('earlier', { count: earlier }) : whole ? null : arrival ? t('to-arrival') : null
	return (
		<div data-prize={prize.id} data-news={prize.news} data-said={words(prize)}>
			{whole && several ? (
				<div className="stack">
					{parcels.map((parcel) => (
						<JourneySlip key={parcel.part} {...{ country, title, journey: parcel }} lead={lead(parcel, parcel.part)} />
					))}
				</div>
			) : (
				<JourneySlip
					country={country}
					title={title}
					lead={lead({ ...prize, number: several ? '' : number })}
					journey={prize}
					foot={
						(several || toMore) && (
							<>
								{several && <ParcelStates parcels={parcels} />}
								{toMore && <a href={own}>{toMore}</a>}
							</>
						)
					}
				/>
			)}
		</div>
	)
}

interface SlipProps {
	readonly country: string
	readonly title: ReactNode
	readonly lead: ReactNode
	readonly journey: PublicJourney & { readonly status: ShipmentStatus; readonly deliveredAt: Date | null }
	readonly foot?: ReactNode
}

function JourneySlip({ country, title, lead, journey: { status, deliveredAt, events }, foot }: SlipProps) {
	const states = useTexts('states')
	const format = useFormat()
	const stamp = (
		<Stamp
			tone={statusTone(status)}
			at={deliveredAt ?? undefined}
			detail={events.findLast(({ town }) => town)?.town}
			size={status === 'delivered' ? 'big' : 'normal'}
		>
			{states(`shipment.${status}`)}
		</Stamp>
	)
	return (
		<DueSlip
			country={country}
			title={title}
			lead={lead}
			stamp={stamp}
			events={events.map(({ occurredAt, status: said, town, country: where }) => ({
				when: occurredAt,
				label: states(`shipment.${said}`),
				place: [town && isolated(town), where && format.country(where)].filter(Boolean).join(', '),
			}))}
			foot={foot}
		/>
	)
}
