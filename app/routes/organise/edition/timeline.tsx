import { Drawing } from '#app/components/drawing.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Time } from '#app/components/time.tsx'
import type { extentOf, Span } from '#app/domain/contest/timeline.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly spans: readonly Span[]
	readonly extent: NonNullable<ReturnType<typeof extentOf>>
	readonly now: Date
	/** Where each country's clocks are. */
	readonly countries: readonly { readonly country: string; readonly zone: string }[]
}

const [width, left, row, head] = [960, 190, 30, 44]

/** Every phase of an edition drawn over its days, and the same as a table in each country's local time. */
export function Timeline(props: Props) {
	const t = useTexts('organise-setup')
	return (
		<>
			<Drawing name={t('timeline.title')}>
				<Lanes {...props} />
			</Drawing>
			<LocalTimes {...props} />
		</>
	)
}

function Lanes({ spans, extent: { from, to }, now, countries }: Props) {
	const t = useTexts('organise-setup')
	const format = useFormat()
	const x = (at: Date) =>
		left +
		((new Date(at).getTime() - new Date(from).getTime()) / (new Date(to).getTime() - new Date(from).getTime())) *
			(width - left)
	const lanes = [...countries.map(({ country }) => country), ...spans.flatMap(({ round }) => round ?? [])]
	const height = head + lanes.length * row
	const isNow = new Date(from) <= new Date(now) && new Date(now) <= new Date(to)
	return (
		<svg className="chart timeline" viewBox={`0 0 ${width} ${height + 22}`} aria-hidden="true">
			{daysBetween(new Date(from), new Date(to)).map((day) => (
				<g key={day.getTime()}>
					<path className="grid" d={`M${x(day)} ${head - 12}V${height}`} />
					<text x={x(day)} y={head - 18} textAnchor="middle">
						{format.in('UTC').stampDay(day)}
					</text>
				</g>
			))}
			{lanes.map((lane, at) => {
				const y = head + at * row
				return (
					<g key={lane}>
						<text className="strong" x={0} y={y + 18}>
							{typeof lane === 'number' ? t('timeline.round', { number: lane }) : format.country(lane)}
						</text>
						{spans
							.filter(({ country, round }) => country === lane || (country === null && round === lane))
							.map((span) => (
								<rect
									key={span.kind}
									className={`timeline__${span.kind}`}
									x={x(span.opens)}
									y={y + 5}
									width={Math.max(2, x(span.closes) - x(span.opens))}
									height={row - 12}
								/>
							))}
					</g>
				)
			})}
			<path className="axis" d={`M${left} ${height}H${width}`} />
			{isNow && (
				<>
					<path className="red" d={`M${x(now)} ${head - 12}V${height}`} />
					<text className="timeline__now" x={x(now)} y={height + 16} textAnchor="middle">
						{t('timeline.now')}
					</text>
				</>
			)}
		</svg>
	)
}

/** So many marks at most, at midnights. */
const marks = 12
const day = 86_400_000

function daysBetween(from: Date, to: Date): Date[] {
	const first = Math.ceil(from.getTime() / day)
	const last = Math.floor(to.getTime() / day)
	const step = Math.max(1, Math.ceil((last - first) / marks))
	return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => new Date((first + at * step) * day))
}

function LocalTimes({ spans, countries }: Props) {
	const t = useTexts('organise-setup')
	const format = useFormat()
	const votings = spans.filter(({ kind }) => kind === 'voting')
	return (
		<Ledger
			caption={t('timeline.local')}
			rows={countries}
			rowKey={({ country }) => country}
			columns={[
				{
					key: 'country',
					head: t('timeline.country'),
					heading: true,
					cell: ({ country, zone }) => (
						<>
							{format.country(country)} <span className="small soft">{zone}</span>
						</>
					),
				},
				...(['call', 'moderation'] as const).map((kind) => ({
					key: kind,
					head: t(`timeline.${kind}`),
					cell: ({ country, zone }: Props['countries'][number]) =>
						spans
							.filter((span) => span.kind === kind && span.country === country)
							.map((span) => <FromTo key={kind} {...span} zone={zone} />),
				})),
				...votings.map((span) => ({
					key: `voting-${span.round}`,
					head: t('timeline.voting', { number: span.round ?? 1 }),
					cell: ({ zone }: Props['countries'][number]) => <FromTo {...span} zone={zone} />,
				})),
			]}
		/>
	)
}

const FromTo = ({ opens, closes, zone }: Pick<Span, 'opens' | 'closes' | 'zone'>) => (
	<>
		<Time at={opens} look="moment" zone={zone} /> – <Time at={closes} look="moment" zone={zone} />
	</>
)
