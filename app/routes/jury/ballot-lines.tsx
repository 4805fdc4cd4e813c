import { Ledger } from '#app/components/ledger.tsx'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { PaperEntry } from '#app/domain/voting/queries.server.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { EntryState } from './entry-state.ts'

export interface Line {
	readonly code: string
	readonly title: string
	readonly language: string
	/** One's own. */
	readonly note: string
	readonly recusal: PaperEntry['recusal']
	readonly vote: Vote | null
	readonly state: EntryState
	readonly value: number | null
}
interface Props {
	readonly base: string
	readonly caption: string
	readonly lines: readonly Line[]
	readonly criteria: readonly { readonly key: string; readonly name: string }[]
	readonly points: readonly number[]
	/** Whether the votes say more than the group's name. */
	readonly answers: boolean
}

/** Lines of a ballot as they would be, or were, cast. */
export function BallotLines({ base, caption, lines, criteria, points, answers }: Props) {
	const t = useTexts('ballot')
	const jury = useTexts('jury')
	const states = useTexts('states')
	const format = useFormat()
	const answer = ({ vote, state }: Line) => {
		if (vote?.kind === 'ranked')
			return jury('place-points', { place: format.number(vote.place), points: points[vote.place - 1] ?? 0 })
		if (vote?.kind === 'scored')
			return criteria.map(({ key, name }) => `${name}\u00a0${vote.scores[key] ?? '–'}`).join(' · ')
		return jury(`entry.${state}`)
	}
	const why = (recusal: Line['recusal']) =>
		recusal &&
		(recusal.automatic
			? jury(`automatic.${recusal.reason}` as TextKey<'jury'>)
			: recusal.reason || states('recusal-reason-removed'))
	return (
		<Ledger
			caption={caption}
			titled
			rows={lines}
			rowKey={(line) => line.code}
			columns={[
				{
					key: 'title',
					head: jury('title'),
					heading: true,
					cell: ({ code, title, language, note, recusal }) => (
						<>
							<a href={`${base}/entries/${code}`} lang={language}>
								{title}
							</a>
							{recusal && <small>{why(recusal)}</small>}
							{note && <small className="ballot-note">{note}</small>}
						</>
					),
				},
				...(answers ? [{ key: 'answer', head: t('answer'), cell: answer }] : []),
			]}
		/>
	)
}
