import type { Column } from '#app/components/column.ts'
import { Ledger } from '#app/components/ledger.tsx'
import { Time } from '#app/components/time.tsx'
import type { CountryQuorum } from '#app/domain/voting/country-quorum.ts'
import type { BoardCountry } from '#app/domain/voting/voting-board.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Row extends Omit<BoardCountry, 'submissions'> {
	readonly submissions: number
	readonly quorum: CountryQuorum
}
interface Props {
	readonly base: string
	readonly zone: string
	/** How many the edition has. */
	readonly rounds: number
	readonly countries: readonly Row[]
}

/** Where each country is, how near its quorum, and what may be done there. */
export function BoardCountries({ base, zone, rounds, countries }: Props) {
	const t = useTexts('organise-voting')
	const states = useTexts('states')
	const format = useFormat()
	const roundColumn: Column<Row> = {
		key: 'round',
		head: t('round'),
		cell: ({ position }) => <a href={`${base}/rounds/${position}`}>{t('round-of', { round: position, rounds })}</a>,
	}
	return (
		<Ledger<Row>
			caption={t('countries')}
			titled
			rows={countries}
			rowKey={(row) => row.country}
			columns={[
				{ key: 'country', head: t('country'), heading: true, cell: (row) => format.country(row.country) },
				...(rounds > 1 ? [roundColumn] : []),
				{ key: 'state', head: t('state'), cell: (row) => states(`round.${row.state}`) },
				{ key: 'opens', head: t('opens'), cell: (row) => <Time at={row.opens} look="moment" zone={zone} /> },
				{
					key: 'closes',
					head: t('closes'),
					cell: (row) => (
						<>
							<Time at={row.closes} look="moment" zone={zone} />{' '}
							{row.extensionReason && <small>{t('extended', { reason: row.extensionReason })}</small>}
						</>
					),
				},
				{ key: 'submissions', head: t('submissions'), numeric: true, cell: (row) => row.submissions },
				{ key: 'quorum', head: t('ballots-and-quorum'), cell: ({ quorum }) => t('quorum-progress', { ...quorum }) },
				{ key: 'acts', head: t('acts'), cell: (row) => <Acts base={base} rounds={rounds} row={row} /> },
			]}
		/>
	)
}

function Acts({ base, rounds, row }: { base: string; rounds: number; row: Row }) {
	const t = useTexts('organise-voting')
	const { country, state, position } = row
	const query = rounds > 1 ? `?round=${position}` : ''
	const earlier = Array.from({ length: position - 1 }, (_, at) => at + 1)
	// An empty cell disappears from a phone, with its head.
	if (state !== 'closed' && state !== 'open' && state !== 'ended' && earlier.length === 0) return null
	return (
		<span className="row">
			{state === 'closed' && <a href={`${base}/results/${country}${query}`}>{t('see-result')}</a>}
			{(state === 'open' || state === 'ended') && (
				<>
					<a href={`${base}/voting/${country}/closure${query}`}>{t('close')}</a>
					<a href={`${base}/voting/${country}/extension${query}`}>{t('extend')}</a>
				</>
			)}
			{earlier.map((round) => (
				<a key={round} href={`${base}/results/${country}?round=${round}`}>
					{t('see-round', { round })}
				</a>
			))}
		</span>
	)
}
