import type { EntryNames } from '#app/domain/results/entry-names.ts'
import { decimalOf } from '#app/domain/results/ratio.ts'
import type { Standing } from '#app/domain/results/standing.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Ledger } from './ledger.tsx'

interface Props {
	readonly standings: readonly Standing[]
	readonly names: EntryNames
	readonly winner: string | null
}

/** A counted submission; where its words are no longer shown, its code and why. */
export function EntryName({ name }: { name: EntryNames[string] | undefined }) {
	const states = useTexts('states')
	if (!name) return null
	const title = name.title === null ? name.code : <span lang={name.language}>{name.title}</span>
	return (
		<>
			{name.href ? <a href={name.href}>{title}</a> : title}
			{name.state && name.state !== 'hidden' && <small> ({states(`submission.${name.state}`)})</small>}
		</>
	)
}

/** The whole count, best first; figures are exact, what is shown is rounded. */
export function Standings({ standings, names, winner }: Props) {
	const t = useTexts('results')
	const format = useFormat()
	return (
		<Ledger
			caption={t('standings')}
			rows={standings}
			rowKey={(row) => row.submission}
			top={(row) => row.submission === winner}
			empty={<p>{t('nothing-counted')}</p>}
			columns={[
				{ key: 'rank', head: t('rank'), numeric: true, cell: (row) => row.rank ?? t('unranked') },
				{
					key: 'title',
					head: t('submission'),
					heading: true,
					cell: (row) => <EntryName name={names[row.submission]} />,
				},
				{ key: 'library', head: t('library'), cell: (row) => names[row.submission]?.library },
				{
					key: 'value',
					head: t('value'),
					numeric: true,
					cell: (row) => (row.value ? format.number(Number(decimalOf(row.value, 3)), 3) : '–'),
				},
				{ key: 'votes', head: t('votes'), numeric: true, cell: (row) => row.votes },
				{ key: 'abstentions', head: t('abstentions'), numeric: true, cell: (row) => row.abstentions },
				{ key: 'recusals', head: t('recusals'), numeric: true, cell: (row) => row.recusals },
			]}
		/>
	)
}
