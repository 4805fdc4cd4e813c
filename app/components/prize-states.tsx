import type { PrizeInShort } from '#app/domain/prizes/prize-in-short.ts'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Stamp } from './stamp.tsx'

/** Where each prize is now: its stamp beside its name. */
export function PrizeStates({ prizes }: { prizes: readonly PrizeInShort[] }) {
	const states = useTexts('states')
	return (
		<ul className="prize-states">
			{prizes.map(({ id, name, status, deliveredAt, town }) => (
				<li key={id}>
					<Stamp tone={statusTone(status)} at={deliveredAt ?? undefined} detail={town}>
						{states(`shipment.${status}`)}
					</Stamp>
					<span lang={name.lang}>{name.text}</span>
				</li>
			))}
		</ul>
	)
}
