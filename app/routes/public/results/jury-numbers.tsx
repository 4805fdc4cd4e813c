import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { EntryName } from '#app/components/standings.tsx'
import { decimalOf } from '#app/domain/results/ratio.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerNumbers } from './winner-numbers.ts'

interface Props {
	readonly numbers: WinnerNumbers
	readonly result: string
	/** Where the files for everybody are; none before the release. */
	readonly files: boolean
}

/** How the jury decided, in short: who voted, who came next, what settled a tie, and where all of it can be counted again. */
export function JuryNumbers({ numbers, result, files }: Props) {
	const t = useTexts('winners')
	const results = useTexts('results')
	const format = useFormat()
	const { quorum, ideas, front, names, winner, succeeded } = numbers
	return (
		<Section title={t('numbers')} lede={t('voted', { cast: quorum.cast, eligible: quorum.eligible, ideas })}>
			<div className="stack">
				{front.length > 0 && (
					<Ledger
						caption={t('front')}
						tight
						rows={front}
						rowKey={(row) => row.submission}
						top={(row) => row.submission === winner}
						columns={[
							{ key: 'rank', head: results('rank'), numeric: true, cell: (row) => row.rank ?? results('unranked') },
							{
								key: 'title',
								head: results('submission'),
								heading: true,
								cell: (row) => <EntryName name={names[row.submission]} />,
							},
							{
								key: 'value',
								head: results('value'),
								numeric: true,
								cell: (row) => (row.value ? format.number(Number(decimalOf(row.value, 3)), 3) : '–'),
							},
							{ key: 'votes', head: results('votes'), numeric: true, cell: (row) => row.votes },
						]}
					/>
				)}
				{succeeded && <p>{t('succeeded')}</p>}
				<HowTied {...numbers} />
				<p className="row">
					<ButtonLink look="main" href={result}>
						{t('to-result')}
					</ButtonLink>
					{files && (
						<>
							<a href={`${result}#recount`}>{t('count-again')}</a>
							<a href={`${result}/bundle.json`}>{results('bundle')}</a>
						</>
					)}
				</p>
			</div>
		</Section>
	)
}

function HowTied({ tied, decided, succeeded }: Pick<WinnerNumbers, 'tied' | 'decided' | 'succeeded'>) {
	const t = useTexts('winners')
	const results = useTexts('results')
	if (!decided) return succeeded ? null : <p>{results('no-tie')}</p>
	const step = results(`tie.${decided.step}`)
	return (
		<div>
			<p>{t('tied', { count: tied, step })}</p>
			<p className="soft">{results(`tie-rule.${decided.step}`)}</p>
			{decided.step === 'chair' && <p>{results('chair-reason', { reason: decided.reason })}</p>}
		</div>
	)
}
