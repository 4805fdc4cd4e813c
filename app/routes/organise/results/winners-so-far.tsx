import { EntryName } from '#app/components/standings.tsx'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Decided {
	readonly id: string
	readonly submission: string | null
	readonly noAwardReason: string | null
	readonly supersededAt: Date | null
	readonly decidedAt: Date
}
interface Props {
	readonly winners: readonly Decided[]
	readonly names: EntryNames
	readonly zone: string
}

/** Who has won, and who had won before. */
export function WinnersSoFar({ winners, names, zone }: Props) {
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	return (
		<ul>
			{winners.map(({ id, submission, noAwardReason, supersededAt, decidedAt }) => (
				<li key={id}>
					{t(supersededAt ? 'earlier-winner' : 'winner')}:{' '}
					{submission ? (
						<EntryName name={names[submission]} />
					) : (
						noAwardReason && isNoAwardReason(noAwardReason) && results(`no-award.${noAwardReason}`)
					)}
					, {format.in(zone).moment(decidedAt)}
				</li>
			))}
		</ul>
	)
}
