import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { arrivalChart } from '#app/domain/stewardship/arrival-days.ts'
import { arrivalDays, castBallots, countedTo, waitingAges } from '#app/domain/stewardship/edition-numbers.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/numbers.ts'
import { ArrivalsChart } from './arrivals-chart.tsx'
import { InkBars } from './ink-bars.tsx'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition', 'organise-numbers'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const { db } = organiser
	const [days, ages, progress] = await Promise.all([
		arrivalDays(db, edition.id),
		waitingAges(db, edition.id, now),
		castBallots(db, edition, now),
	])
	const countries = edition.countries.map(({ country }) => country)
	return { slug: edition.slug, chart: arrivalChart(days, countries), ages, countedTo, progress }
}

export default function Numbers({ loaderData: { slug, chart, ages, countedTo, progress } }: Route.ComponentProps) {
	const t = useTexts('organise-numbers')
	const format = useFormat()
	const base = `/organise/editions/${slug}`
	const { days, lanes, total } = chart
	const rows = days.map((day, at) => ({ day, at })).toReversed()
	const counted = (count: number) => (count > countedTo ? `${format.number(countedTo)}+` : format.number(count))
	const age = ({ days: from, next }: (typeof ages)[number]) =>
		next === null ? t('age-from', { from }) : t('age', { from, next })
	return (
		<>
			<PartHead slug={slug} part="numbers" lede={t('lede')} />
			<Section title={t('arrivals')} lede={t('arrivals-lede')}>
				{days.length === 0 ? (
					<EmptyState title={t('no-arrivals')} />
				) : (
					<>
						<ArrivalsChart chart={chart} />
						<details>
							<summary>{t('as-table')}</summary>
							<Ledger
								caption={t('arrivals')}
								titled
								tight
								stacks={false}
								rows={rows}
								rowKey={({ day }) => day}
								columns={[
									{ key: 'day', head: t('day'), heading: true, cell: ({ day }) => <Time at={day} zone="UTC" /> },
									...lanes.map(({ country, received }) => ({
										key: country,
										head: format.country(country),
										numeric: true,
										cell: ({ at }: (typeof rows)[number]) => format.number(received[at] ?? 0),
									})),
									{ key: 'all', head: t('all'), numeric: true, cell: ({ at }) => format.number(total[at] ?? 0) },
								]}
							/>
						</details>
					</>
				)}
			</Section>
			<Section title={t('waiting')} lede={t('waiting-lede')}>
				<InkBars
					caption={t('waiting')}
					bars={ages.map((each) => ({
						key: String(each.days),
						name: age(each),
						value: Math.min(each.count, countedTo),
						said: counted(each.count),
						href: `${base}/submissions${each.days > 0 ? `?days=${each.days}` : ''}`,
					}))}
				/>
			</Section>
			{progress.length > 0 && (
				<Section title={t('progress')} lede={t('progress-lede')}>
					<InkBars
						caption={t('progress')}
						bars={progress.map(({ country, cast, eligible, round }) => ({
							key: country,
							name: progress.some((each) => each.round !== round)
								? t('country-round', { country: format.country(country), round })
								: format.country(country),
							value: cast,
							most: eligible,
							said: t('of', { cast, eligible }),
							href: `${base}/voting`,
						}))}
					/>
				</Section>
			)}
		</>
	)
}
