import { Ledger } from '#app/components/ledger.tsx'
import { EntryName } from '#app/components/standings.tsx'
import { useVoteWords } from '#app/components/use-vote-words.ts'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly bundle: ResultBundle
	readonly criteria: readonly { key: string; name: string }[]
	readonly names: EntryNames
}

/** Every ballot that was counted: submissions against partners. */
export function Ballots({ bundle, criteria, names }: Props) {
	const t = useTexts('results')
	const word = useVoteWords(criteria)
	return (
		<>
			{bundle.rules.method === 'criteria' && (
				<p className="small soft">{criteria.map((criterion) => criterion.name).join(' · ')}</p>
			)}
			<Ledger
				caption={t('ballots-title')}
				titled
				tight
				rows={bundle.submissions}
				rowKey={(row) => row.id}
				empty={<p>{t('nothing-counted')}</p>}
				columns={[
					{
						key: 'submission',
						head: t('submission'),
						heading: true,
						cell: (row) => <EntryName name={names[row.id]} />,
					},
					...bundle.ballots.map(({ partner, votes }) => ({
						key: partner,
						head: t('ballot-of', { name: bundle.partners.find((each) => each.id === partner)?.name ?? partner }),
						cell: (row: { id: string }) => word(votes.find((vote) => vote.submission === row.id)),
					})),
				]}
			/>
		</>
	)
}
