import { DueSlip } from '#app/components/due-slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Named = TrackedPrize & { readonly name: { readonly text: string; readonly lang: string } }

/** One prize's way as a lending slip: towns and dates only. */
export function PrizeSlip({ prize }: { prize: Named }) {
	const states = useTexts('states')
	const format = useFormat()
	const { country, library, name, number, status, deliveredAt, events } = prize
	const seen = events.findLast(({ town }) => town)?.town
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
		<DueSlip
			country={country}
			title={<a href={`/libraries/${library.slug}`}>{library.name}</a>}
			lead={
				<>
					<span lang={name.lang}>{name.text}</span>
					{number && ` · ${number}`}
				</>
			}
			stamp={stamp}
			events={events.map(({ occurredAt, status: said, town, country: where }) => ({
				when: occurredAt,
				label: states(`shipment.${said}`),
				place: [town && isolated(town), where && format.country(where)].filter(Boolean).join(', '),
			}))}
		/>
	)
}
