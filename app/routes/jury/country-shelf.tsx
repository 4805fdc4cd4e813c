import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import type { BallotState } from '#app/domain/voting/ballot-state.ts'
import type { RoundState } from '#app/domain/voting/voting-window.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { type RoundNamed, useRoundName } from './round-named.ts'

export interface ShelvedBallot {
	readonly country: string
	readonly state: BallotState
	readonly answered: number
	readonly wanted: number
	readonly round: RoundState
	readonly closes: Date
	readonly name: RoundNamed | null
}
interface Props {
	readonly base: string
	readonly zone: string
	readonly current: string | undefined
	readonly ballots: readonly ShelvedBallot[]
}

/** One's ballots beside the one that lies on the desk; on a phone they stand in rows above it. */
export function CountryShelf({ base, zone, current, ballots }: Props) {
	const t = useTexts('jury')
	return (
		<nav className="country-shelf" aria-label={t('countries-title')}>
			<ul>
				{ballots.map((ballot) => (
					<li key={ballot.country}>
						<a href={`${base}/${ballot.country}`} aria-current={ballot.country === current ? 'page' : undefined}>
							<Ballot ballot={ballot} zone={zone} />
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

function Ballot({ ballot, zone }: { readonly ballot: ShelvedBallot; readonly zone: string }) {
	const { country, state, answered, wanted, round, closes, name } = ballot
	const t = useTexts('jury')
	const states = useTexts('states')
	const format = useFormat()
	const roundName = useRoundName()
	return (
		<>
			<span className="country-shelf__name">{format.country(country)}</span>{' '}
			{wanted > 0 && (
				<b data-progress-of={country}>
					{format.number(answered)}/{format.number(wanted)}
				</b>
			)}
			<span className="country-shelf__more">
				{name && <span>{roundName(name)}</span>}
				{state === 'cast' ? (
					<Stamp size="small" tone="green">
						{states('ballot.cast')}
					</Stamp>
				) : (
					<span>{states(`ballot.${state}`)}</span>
				)}
				<span>
					{round === 'open' ? (
						<>
							{t('until')} <Time at={closes} look="moment" zone={zone} />
						</>
					) : (
						states(`round.${round}`)
					)}
				</span>
			</span>
		</>
	)
}
