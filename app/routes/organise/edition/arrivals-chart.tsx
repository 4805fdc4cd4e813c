import { Drawing } from '#app/components/drawing.tsx'
import type { ArrivalChart } from '#app/domain/stewardship/arrival-days.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

const [width, left, lane, foot] = [960, 150, 50, 24]
/** Few days stand beside the names: on a phone they are seen without scrolling. */
const widest = 64
/** So many days have their date below. */
const marks = 10

/** A lane of ink for each country on one row of days; the table below says the same. */
export function ArrivalsChart({ chart: { days, lanes, most } }: { chart: ArrivalChart }) {
	const t = useTexts('organise-numbers')
	const format = useFormat()
	const slot = Math.min(widest, (width - left) / Math.max(1, days.length))
	const bar = Math.max(1, Math.min(26, slot * 0.7))
	const height = lanes.length * lane
	const every = Math.max(1, Math.ceil(days.length / marks))
	return (
		<Drawing name={t('arrivals')}>
			<svg className="chart timeline" viewBox={`0 0 ${width} ${height + foot}`} aria-hidden="true">
				{lanes.map(({ country, received, total }, at) => {
					const floor = (at + 1) * lane
					return (
						<g key={country}>
							<text className="strong" x={0} y={floor - 20}>
								{format.country(country)}
							</text>
							<text x={0} y={floor - 5}>
								{format.number(total)}
							</text>
							<path className="axis" d={`M${left} ${floor}H${left + slot * days.length}`} />
							{received.map((each, i) => (
								<rect
									key={days[i]}
									className="ink"
									x={left + slot * (i + 0.5) - bar / 2}
									y={floor - (each / Math.max(1, most)) * (lane - 10)}
									width={bar}
									height={(each / Math.max(1, most)) * (lane - 10)}
								/>
							))}
						</g>
					)
				})}
				{days.map(
					(day, i) =>
						i % every === 0 && (
							<text key={day} x={left + slot * (i + 0.5)} y={height + 18} textAnchor="middle">
								{format.in('UTC').stampDay(day)}
							</text>
						),
				)}
			</svg>
		</Drawing>
	)
}
