import { ButtonLink } from '#app/components/button.tsx'
import { Progress } from '#app/components/progress.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import type { VotingMethod } from '#app/domain/contest/rules.ts'
import type { BallotState } from '#app/domain/voting/ballot-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly base: string
	readonly method: VotingMethod
	readonly next: string | null
	readonly zone: string
	readonly ballot: {
		readonly state: BallotState
		readonly answered: number
		readonly wanted: number
		readonly savedAt: Date | null
		readonly castAt: Date | null
	}
}

/** Where one goes on, and how far it is to the stamp. */
export function BallotAhead({ base, method, next, zone, ballot }: Props) {
	const t = useTexts('jury')
	const states = useTexts('states')
	const format = useFormat()
	const { state, answered, wanted, savedAt, castAt } = ballot
	const there = format.in(zone)
	return (
		<div className="ballot-ahead">
			{wanted > 0 && (
				<Progress
					value={answered}
					max={wanted}
					label={t('progress-of', { answered: format.number(answered), wanted: format.number(wanted) })}
				/>
			)}
			<p className="row">
				{next && (
					<ButtonLink look="main" href={`${base}/entries/${next}?show=open`}>
						{t(answered === 0 ? 'begin' : 'go-on')}
					</ButtonLink>
				)}
				<ButtonLink look={next ? 'plain' : 'main'} href={`${base}/ballot`}>
					{t('review')}
				</ButtonLink>
				{method !== 'criteria' && <a href={`${base}/choices`}>{t('to-choices')}</a>}
				{castAt && (
					<Stamp size="small" tone={state === 'cast' ? 'green' : 'red'} at={castAt}>
						{states(`ballot.${state}`)}
					</Stamp>
				)}
				{savedAt && <span className="saved">{t('all-saved', { at: there.moment(savedAt) })}</span>}
			</p>
		</div>
	)
}
