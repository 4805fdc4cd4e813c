import { Ledger } from '#app/components/ledger.tsx'
import { Time } from '#app/components/time.tsx'
import type { ShownExport } from '#app/domain/exports/export-queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What somebody had made, the newest first. */
export function ExportsLedger({ slug, mine }: { readonly slug: string; readonly mine: readonly ShownExport[] }) {
	const t = useTexts('organise-exports')
	const tables = useTexts('exports')
	const format = useFormat()
	return (
		<Ledger
			caption={t('mine')}
			titled
			rows={mine}
			rowKey={({ id }) => id}
			empty={<p>{t('none')}</p>}
			columns={[
				{
					key: 'tables',
					head: t('tables'),
					heading: true,
					cell: ({ id, kinds }) => (
						<a href={`/organise/editions/${slug}/exports/${id}`}>
							{format.list(kinds.map((kind) => tables(`kinds.${kind}`)))}
						</a>
					),
				},
				{ key: 'as', head: t('as'), cell: (row) => row.format.toUpperCase() },
				{ key: 'asked', head: t('asked'), cell: ({ askedAt }) => <Time at={askedAt} look="moment" /> },
				{ key: 'rows', head: t('rows'), numeric: true, cell: ({ total }) => format.number(total) },
				{ key: 'state', head: t('state'), cell: ({ state }) => t(`states.${state}`) },
			]}
		/>
	)
}
