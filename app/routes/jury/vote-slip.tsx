import type { SubmissionResult } from '@conform-to/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { longestNote } from '#app/domain/voting/ballot-note.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Card, Holders, Voting } from './cards.server.ts'
import { PlaceFields } from './place-fields.tsx'
import { RecusedNote } from './recused-note.tsx'
import { ScoreFields, scoreLabels } from './score-fields.tsx'
import { SlipButtons } from './slip-buttons.tsx'
import { TickFields } from './tick-fields.tsx'

interface Props {
	readonly base: string
	readonly card: Card
	readonly voting: Voting
	readonly holders?: Holders | undefined
	readonly query?: string
	readonly back?: string
	readonly reply?: SubmissionResult | undefined
}

/** The slip that lies beside a card: one's answer and a note for oneself. */
export function VoteSlip({ base, card, voting, holders = {}, query = '', back, reply }: Props) {
	const t = useTexts('jury')
	const { code, state } = card
	const path = `${base}/entries/${code}`
	const answers = voting.open && state !== 'recused'
	return (
		<div className="vote-slip">
			<div className="vote-slip__head">
				<h3>{t('your-answer')}</h3>
				<SlipStamp state={state} />
			</div>
			{state === 'recused' && <RecusedNote recusal={card.recusal} />}
			{!voting.open && <Note>{t('voting-over')}</Note>}
			{answers ? (
				<form method="post" action={back ? `${path}/vote` : `${path}${query}`} data-vote={`${path}/vote`}>
					{back && <input type="hidden" name="back" value={back} />}
					<ErrorSummary formErrors={reply?.error?.[''] ?? []} fields={scoreLabels(code, voting, reply)} />
					{voting.method === 'criteria' && <ScoreFields card={card} voting={voting} reply={reply} />}
					{voting.method === 'points' && <PlaceFields card={card} voting={voting} holders={holders} />}
					{voting.method === 'approval' && <TickFields voting={voting} />}
					<div className="field">
						<label className="field__label" htmlFor={`note-${code}`}>
							{t('note')} <small>{t('note-hint')}</small>
						</label>
						<textarea
							className="input vote-slip__note"
							id={`note-${code}`}
							name="note"
							rows={2}
							maxLength={longestNote}
							defaultValue={(reply?.initialValue?.note as string | undefined) ?? card.note}
						/>
					</div>
					<SlipButtons method={voting.method} vote={card.vote} staying={back !== undefined} />
				</form>
			) : (
				card.note && (
					<p>
						<span className="soft">{t('note')}:</span> <span className="vote-slip__written">{card.note}</span>
					</p>
				)
			)}
			{answers && (
				<p className="row">
					{!back && (
						<a href={`${base}/comparison?b=${code}`} data-compare>
							{t('compare')}
						</a>
					)}
					<a href={`${path}/recusal${query}`}>{t('recuse-entry')}</a>
				</p>
			)}
		</div>
	)
}

const stamped = ['scored', 'placed', 'ticked', 'abstained', 'recused']

/** Its place is kept while nothing is stamped, so that the slip stays where it is. */
function SlipStamp({ state }: Pick<Card, 'state'>) {
	const t = useTexts('jury')
	return (
		<span className="stamp" data-size="small" data-tone="green" data-stamp={stamped.includes(state) ? state : ''}>
			{t(`entry.${state}`)}
		</span>
	)
}
