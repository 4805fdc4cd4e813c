import type { ReactNode } from 'react'
import { useTexts } from '#app/i18n/use-texts.ts'
import { SpineLabel } from './spine-label.tsx'
import { Time } from './time.tsx'

export type DueEvent = {
	readonly when: Date
	readonly label: string
	readonly place?: string
	readonly expected?: boolean
}

type Props = {
	readonly title: ReactNode
	readonly lead?: ReactNode
	readonly country?: string
	readonly stamp?: ReactNode
	readonly events: readonly DueEvent[]
	/** Under the dates: a way to more. */
	readonly foot?: ReactNode
}

/** A journey as a column of stamped dates, oldest first; the latest is in red. */
export function DueSlip({ title, lead, country, stamp, events, foot }: Props) {
	const t = useTexts('shell')
	const latest = events.findLast((event) => !event.expected)
	return (
		<section className="due-slip">
			<header className="due-slip__head">
				<div>
					<h3>
						{country && <SpineLabel country={country} />} {title}
					</h3>
					{lead && <p className="small soft mono">{lead}</p>}
				</div>
				{stamp}
			</header>
			{events.length > 0 && (
				<ol>
					{events.map((event) => (
						<li
							key={`${event.when.toISOString()} ${event.label} ${event.place}`}
							data-latest={event === latest || undefined}
							data-expected={event.expected || undefined}
						>
							<span className="due-slip__when">
								{event.expected && `${t('expected')} `}
								<Time at={event.when} look="stampDay" />
							</span>
							<div className="due-slip__what">
								{event.label}
								{event.place && <small>{event.place}</small>}
							</div>
						</li>
					))}
				</ol>
			)}
			{foot && <p className="due-slip__foot small">{foot}</p>}
		</section>
	)
}
