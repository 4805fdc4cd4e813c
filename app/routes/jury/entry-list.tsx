import { Ledger } from '#app/components/ledger.tsx'
import type { VotingMethod } from '#app/domain/contest/rules.ts'
import type { Choosable } from '#app/domain/voting/chosen-entries.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { EntryState } from './entry-state.ts'
import { ListPages } from './list-pages.tsx'
import { ListWishes } from './list-wishes.tsx'
import { queryFor, type Wish } from './way-through.ts'

interface Row {
	readonly code: string
	readonly title: string
	readonly language: string
	readonly library: string
	readonly noted: boolean
	readonly place: number
	readonly state: EntryState
	/** By criteria: the weighted mean of one's own marks. */
	readonly mark: number | null
	readonly rank: number | null
}
interface Props {
	readonly base: string
	readonly wish: Wish
	readonly method: VotingMethod
	readonly counts: Readonly<Record<Choosable, number>>
	readonly page: { readonly from: number; readonly to: number; readonly of: number; readonly pages: number }
	readonly entries: readonly Row[]
}

/** The entries of a country, those that one asks for, each with one's own answer. */
export function EntryList(props: Props) {
	const { base, wish, method, entries } = props
	const t = useTexts('jury')
	const format = useFormat()
	const query = queryFor({ ...wish, page: 1 })
	const by = (sort: Wish['sort']) => queryFor({ ...wish, sort, page: 1 }) || base
	const byValue = wish.sort === 'value' || wish.show === 'top'
	const answer = ({ state, mark, rank }: Row) => {
		if (rank !== null) return t('place-n', { place: format.number(rank) })
		if (mark === null) return t(`entry.${state}`)
		return (
			<>
				<span className="sr">{t(`entry.${state}`)} </span>
				<b>{format.number(mark, 1)}</b>
			</>
		)
	}
	return (
		<div className="entry-list">
			<ListWishes {...props} />
			<Ledger
				caption={t('entries-caption')}
				rows={entries}
				rowKey={(row) => row.code}
				stacks={false}
				empty={<p>{t('none-such')}</p>}
				columns={[
					{
						key: 'place',
						head: t('place'),
						numeric: true,
						cell: (row) => row.place,
						...(byValue ? { sortHref: wish.show === 'top' ? undefined : by('own') } : { sorted: 'ascending' }),
					},
					{
						key: 'title',
						head: t('title'),
						heading: true,
						cell: (row) => (
							<>
								<a href={`${base}/entries/${row.code}${query}`} lang={row.language}>
									{row.title}
								</a>
								{row.noted && (
									<span className="entry-list__noted" title={t('noted')}>
										<span className="sr">{t('noted')}</span>
									</span>
								)}
								<small>{row.library}</small>
							</>
						),
					},
					{
						key: 'state',
						head: t('state'),
						cell: (row) => <span data-answer={row.state}>{answer(row)}</span>,
						...(byValue ? { sorted: 'descending' } : method === 'approval' ? {} : { sortHref: by('value') }),
					},
				]}
			/>
			<ListPages {...props} />
		</div>
	)
}
