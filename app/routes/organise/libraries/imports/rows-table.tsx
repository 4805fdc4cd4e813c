import type { Column } from '#app/components/column.ts'
import { Ledger } from '#app/components/ledger.tsx'
import { Pager } from '#app/components/pager.tsx'
import type { ImportRow } from '#app/domain/libraries/import-queries.server.ts'
import type { RowAction } from '#app/domain/libraries/import-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Changes } from './changes.tsx'
import { Faults } from './faults.tsx'
import { short } from './short.ts'

type Props = {
	readonly here: string
	readonly of: RowAction | 'kept'
	readonly rows: readonly ImportRow[]
	readonly after: number
	readonly older: number | null
}

/** The rows of one kind, with what is to be known about each. */
export function RowsTable({ here, of, rows, after, older }: Props) {
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const about: Column<ImportRow>[] =
		of === 'change'
			? [{ key: 'changes', head: t('changes'), cell: (row) => <Changes {...row} /> }]
			: of === 'refuse'
				? [{ key: 'faults', head: t('faults'), cell: (row) => <Faults {...row} /> }]
				: of === 'kept'
					? [{ key: 'kept', head: t('why-kept'), cell: ({ kept }) => kept && t(`kept-reasons.${kept}`) }]
					: []
	return (
		<>
			{of === 'refuse' && rows.length > 0 && (
				<p>
					<a href={`${here}/faulty-rows.csv`} download>
						{t('download-faulty')}
					</a>
				</p>
			)}
			<Ledger
				caption={t(`tabs.${of}`)}
				titled
				rows={rows}
				rowKey={({ row }) => String(row)}
				empty={<p>{t('nothing-here')}</p>}
				columns={[
					{ key: 'row', head: t('row'), numeric: true, cell: ({ row }) => format.number(row) },
					{
						key: 'library',
						head: t('library'),
						heading: true,
						cell: ({ slug, library }) => {
							const name = <bdi>{short(library.name)}</bdi>
							return slug ? <a href={`/libraries/${slug}`}>{name}</a> : name
						},
					},
					{
						key: 'place',
						head: t('place'),
						cell: ({ library }) => <bdi>{[library.place, library.country].filter(Boolean).map(short).join(', ')}</bdi>,
					},
					...about,
				]}
			/>
			<Pager
				newer={after > 0 ? `${here}?rows=${of}` : undefined}
				older={older ? `${here}?rows=${of}&after=${older}` : undefined}
			/>
		</>
	)
}
