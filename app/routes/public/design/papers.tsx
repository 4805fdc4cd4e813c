import { Chain } from '#app/components/chain.tsx'
import { DueSlip } from '#app/components/due-slip.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Path } from '#app/components/path.tsx'
import { Section } from '#app/components/section.tsx'
import { Slip } from '#app/components/slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { day, paragraph, specimens } from './specimens.ts'

const facts = [
	{ term: 'Code', detail: 'LV-7K2M9' },
	{ term: 'Library', ...{ detail: specimens.latvian.text, lang: 'lv' } },
	{ term: 'Idea', ...{ detail: specimens.unbroken.text, lang: 'de' } },
]
const steps = [
	{ label: 'Received', state: 'done', when: day },
	{ label: 'Confirm', state: 'now', when: 'within 14 days' },
	{ label: specimens.latvian.text, state: 'ahead' },
] as const
const events = [
	{ when: day, label: 'Handed over', place: 'Roma' },
	{ when: new Date(day.getTime() + 86_400_000), label: specimens.greek.text },
	{ when: new Date(day.getTime() + 3 * 86_400_000), label: 'Delivery', expected: true },
]

/** Slips, journeys, paths and chains. */
export function Papers() {
	return (
		<Section title="Slip, Path, DueSlip, Facts, Chain">
			<div className="columns">
				<Slip title={specimens.short.text} facts={facts}>
					<Path steps={steps} />
					<Stamp tone="green" at={day} falls>
						received
					</Stamp>
				</Slip>
				<DueSlip title={specimens.greek.text} lead="RR••• ••• •05 IT" country="GR" events={events} />
			</div>
			<Facts facts={facts} />
			<Chain
				steps={[
					{ title: 'Top marks', children: paragraph, used: false },
					{ title: 'Head to head', children: paragraph, used: true },
				]}
			/>
		</Section>
	)
}
