import { Button } from '#app/components/button.tsx'
import type { VotingMethod } from '#app/domain/contest/rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly method: VotingMethod
	readonly vote: Vote | null
	/** The page stays: there is no next one. */
	readonly staying: boolean
}

/** What "save and next" says again: with one method the fields, with the others what is already there. */
const kindKept = (method: VotingMethod, vote: Vote | null) => {
	if (method === 'criteria') return 'scored'
	if (method === 'points') return 'ranked'
	return vote?.kind === 'ticked' || vote?.kind === 'abstained' ? vote.kind : 'none'
}

/** Each sends the whole slip. With a script everything is saved by itself, and the first only leads on. */
export function SlipButtons({ method, vote, staying }: Props) {
	const t = useTexts('jury')
	const keys = (key: string) => (staying ? undefined : key)
	const ticked = vote?.kind === 'ticked'
	return (
		<>
			<div className="row vote-slip__buttons">
				{method === 'approval' && (
					<Button name="kind" value={ticked ? 'none' : 'ticked'} data-act="tick" keys={keys('t')}>
						<span>{t(ticked ? 'take-tick-away' : 'tick-it')}</span>
					</Button>
				)}
				<Button look="main" name="kind" value={kindKept(method, vote)} data-act="next" keys={keys('→')}>
					{t(staying ? 'save' : 'save-and-next')}
				</Button>
				<Button
					name="kind"
					value="abstained"
					data-act="abstain"
					aria-pressed={vote?.kind === 'abstained'}
					keys={keys('a')}
				>
					{t('abstain')}
				</Button>
			</div>
			<p className="soft small" hidden={vote?.kind !== 'abstained'} data-abstained>
				{t('you-abstained')}
			</p>
		</>
	)
}
