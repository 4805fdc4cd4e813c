import type { EntryNames } from '#app/domain/results/entry-names.ts'
import type { ReplacedResult } from '#app/domain/results/replaced-result.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Fact } from './facts.tsx'
import { Moves } from './moves.tsx'
import { Section } from './section.tsx'
import { Slip } from './slip.tsx'
import { EntryName, Standings } from './standings.tsx'

interface Props {
	readonly replaced: readonly ReplacedResult[]
	readonly names: EntryNames
	readonly zone: string
	/** What organisers read besides: whose ballot it was, and who decided. */
	readonly more?: (number: number) => readonly Fact[]
}

/** The results as they were before a ballot was left out, and why: nothing is replaced in silence. */
export function TwoResults({ replaced, names, zone, more = () => [] }: Props) {
	const t = useTexts('results')
	const format = useFormat()
	if (replaced.length === 0) return null
	return (
		<Section title={t('earlier-title')} lede={t('earlier-lede')} id="earlier">
			{replaced.map(({ number, standings, winner, noAwardReason, ballots, partner, reason, at, moved }) => (
				<div key={number} className="columns two-results">
					<Slip
						title={t(number === 1 ? 'as-first' : 'as-then', { number })}
						facts={[
							{
								term: t('winner'),
								detail: winner ? (
									<EntryName name={names[winner]} />
								) : noAwardReason ? (
									t(`no-award.${noAwardReason}`)
								) : (
									t('undecided')
								),
							},
							{ term: t('ballots'), detail: format.number(ballots) },
							{ term: t('left-out-then'), detail: t('ballot-of', { name: partner }) },
							{ term: t('why'), detail: reason },
							...(at ? [{ term: t('decided-at'), detail: format.in(zone).moment(at) }] : []),
							...more(number),
						]}
					/>
					<div className="stack">
						<Moves moved={moved} names={names} />
						<details>
							<summary>{t('standings-then')}</summary>
							<Standings standings={standings} names={names} winner={winner} />
						</details>
					</div>
				</div>
			))}
		</Section>
	)
}
