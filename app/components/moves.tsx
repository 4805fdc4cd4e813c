import type { EntryNames } from '#app/domain/results/entry-names.ts'
import type { Exclusion } from '#app/domain/results/exclusion.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Ledger } from './ledger.tsx'
import { EntryName } from './standings.tsx'

/** Who stands elsewhere once a ballot is left out. */
export function Moves({ moved, names }: { moved: Exclusion['moved']; names: EntryNames }) {
	const t = useTexts('results')
	return (
		<Ledger
			caption={t('moved')}
			tight
			rows={moved}
			rowKey={(row) => row.submission}
			empty={<p>{t('nothing-moved')}</p>}
			columns={[
				{
					key: 'submission',
					head: t('submission'),
					heading: true,
					cell: (row) => <EntryName name={names[row.submission]} />,
				},
				{ key: 'from', head: t('rank-before'), numeric: true, cell: (row) => row.from ?? t('unranked') },
				{ key: 'to', head: t('rank-after'), numeric: true, cell: (row) => row.to ?? t('unranked') },
			]}
		/>
	)
}
