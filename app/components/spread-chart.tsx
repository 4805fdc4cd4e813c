import type { Spread } from '#app/domain/results/spread.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly spread: Spread
	readonly name: string
	readonly markName: (mark: number) => string
}

const width = 200
const floor = 78
const tallest = 58
const widestBar = 30
/** With more marks than these only some of their names have room. */
const namedMarks = 12

/** One criterion's marks as bars of ink, their number above each and the mean as a red point below. */
export function SpreadChart({ spread: { bars }, name, markName }: Props) {
	const t = useTexts('results')
	const format = useFormat()
	const given = bars.reduce((sum, { times }) => sum + times, 0)
	const most = Math.max(1, ...bars.map(({ times }) => times))
	const slot = width / bars.length
	const bar = Math.min(widestBar, slot * 0.64)
	const every = Math.ceil(bars.length / namedMarks)
	const mean = given > 0 ? bars.reduce((sum, { mark, times }) => sum + mark * times, 0) / given : null
	const said = bars.map(({ mark, times }) => `${markName(mark)}: ${format.number(times)}`).join(', ')
	return (
		<figure className="spread">
			<figcaption>
				<b>{name}</b> {mean !== null && <span>{t('mean', { mean: format.number(mean, 1) })}</span>}
			</figcaption>
			<svg className="chart" viewBox={`0 0 ${width} 96`} role="img" aria-label={`${name}. ${said}`}>
				<line className="axis" x1="0" x2={width} y1={floor} y2={floor} />
				{bars.map(({ mark, times }, i) => {
					const middle = slot * (i + 0.5)
					const height = (times / most) * tallest
					return (
						<g key={mark}>
							{times > 0 && (
								<rect className="ink" x={middle - bar / 2} y={floor - height} width={bar} height={height} />
							)}
							{times > 0 && every === 1 && (
								<text className="strong" x={middle} y={floor - height - 5} textAnchor="middle">
									{format.number(times)}
								</text>
							)}
							{i % every === 0 && (
								<text x={middle} y="93" textAnchor="middle">
									{markName(mark)}
								</text>
							)}
						</g>
					)
				})}
				{mean !== null && isScale(bars) && (
					<path className="redfill" d={pointAt(slot * (mean - bars[0]!.mark + 0.5))} />
				)}
			</svg>
		</figure>
	)
}

/** Whether the marks follow each other one by one, so that a mean has its place among them. */
const isScale = (bars: Spread['bars']) => bars.length > 2 && bars.every(({ mark }, i) => mark === bars[0]!.mark + i)

const pointAt = (x: number) => `M${x.toFixed(1)} ${floor - 1}l4 6h-8z`
