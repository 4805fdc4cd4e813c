import { Ledger } from '#app/components/ledger.tsx'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { EntryState } from './entry-state.ts'

interface Line {
	readonly code: string
	readonly title: string
	readonly language: string
	readonly vote: Vote | null
	readonly state: EntryState
}
interface Props {
	readonly base: string
	readonly lines: readonly Line[]
	readonly criteria: readonly { key: string; name: string }[]
	readonly points: readonly number[]
}

/** The whole ballot as it would be, or was, cast. */
export function BallotLines({ base, lines, criteria, points }: Props) {
	const t = useTexts('ballot')
	const jury = useTexts('jury')
	const answer = ({ vote, state }: Line) => {
		if (vote?.kind === 'ranked')
			return jury('place-points', { place: String(vote.place), points: points[vote.place - 1] ?? 0 })
		if (vote?.kind === 'scored')
			return criteria.map(({ key, name }) => `${name}\u00a0${vote.scores[key] ?? '–'}`).join(' · ')
		return jury(`entry.${state}`)
	}
	return (
		<Ledger
			caption={t('lines')}
			rows={lines}
			rowKey={(line) => line.code}
			columns={[
				{
					key: 'title',
					head: jury('title'),
					heading: true,
					cell: ({ code, title, language }) => (
						<a href={`${base}/entries/${code}`} lang={language}>
							{title}
						</a>
					),
				},
				{ key: 'answer', head: t('answer'), cell: answer },
				{ key: 'state', head: jury('state'), cell: ({ state }) => jury(`entry.${state}`) },
			]}
		/>
	)
}
