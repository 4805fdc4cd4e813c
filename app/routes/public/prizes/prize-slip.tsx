import { DueSlip } from '#app/components/due-slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { newsOf } from './news-of.ts'
import { useJourneyWords } from './use-journey-words.ts'

export type NamedPrize = TrackedPrize & { readonly name: { readonly text: string; readonly lang: string } }

interface Props {
	readonly prize: NamedPrize
	readonly base: string
	/** All of its way, for the page about this prize alone. */
	readonly whole?: boolean
}

/** So many of the latest events stand on the page of all prizes. */
const few = 4

/** One prize's way as a lending slip: towns and dates only. */
export function PrizeSlip({ prize, base, whole = false }: Props) {
	const t = useTexts('prizes')
	const states = useTexts('states')
	const format = useFormat()
	const words = useJourneyWords()
	const { country, library, name, number, status, deliveredAt, events } = prize
	const own = `${base}/prizes/${country}`
	const seen = events.findLast(({ town }) => town)?.town
	const shown = whole ? events : events.slice(-few)
	const more = events.length - shown.length
	const stamp = (
		<Stamp
			tone={statusTone(status)}
			at={deliveredAt ?? undefined}
			detail={seen}
			size={status === 'delivered' ? 'big' : 'normal'}
		>
			{states(`shipment.${status}`)}
		</Stamp>
	)
	return (
		<div data-prize={`${country} ${library.slug}`} data-news={newsOf(prize)} data-said={words(prize)}>
			<DueSlip
				country={country}
				title={whole ? <a href={`/libraries/${library.slug}`}>{library.name}</a> : <a href={own}>{library.name}</a>}
				lead={
					<>
						<span lang={name.lang}>{name.text}</span>
						{number && ` · ${number}`}
					</>
				}
				stamp={stamp}
				events={shown.map(({ occurredAt, status: said, town, country: where }) => ({
					when: occurredAt,
					label: states(`shipment.${said}`),
					place: [town && isolated(town), where && format.country(where)].filter(Boolean).join(', '),
				}))}
				foot={
					(more > 0 || (!whole && prize.arrival)) && (
						<a href={own}>{prize.arrival && more === 0 ? t('to-arrival') : t('earlier', { count: more })}</a>
					)
				}
			/>
		</div>
	)
}
