import { Ledger } from '#app/components/ledger.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { type PrizeWish, prizePlan } from '#app/domain/prizes/prize-list.ts'
import type { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { sortingBy } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { StatusStamp } from './status-stamp.tsx'

type Listed = Awaited<ReturnType<typeof organisersPrizes>>[number] & { readonly name: string }

interface Props {
	readonly here: string
	readonly wish: PrizeWish
	readonly prizes: readonly Listed[]
	readonly silentDays: number
}

/** Every single prize: sorted and narrowed by the address. */
export function PrizesLedger({ here, wish, prizes, silentDays }: Props) {
	const t = useTexts('organise-prizes')
	const shell = useTexts('shell')
	const sorting = sortingBy(prizePlan, here, wish)
	return (
		<Ledger
			caption={t('all-prizes')}
			titled
			rows={prizes}
			rowKey={({ id }) => id}
			empty={
				<p className="soft">
					{shell('none-like-this')} <a href={here}>{shell('show-all')}</a>
				</p>
			}
			columns={[
				{
					key: 'serial',
					head: t('serial'),
					heading: true,
					...sorting('serial'),
					cell: ({ id, serial }) => (
						<a className="mono" href={`${here}/${id}`}>
							{serial}
						</a>
					),
				},
				{ key: 'kind', head: t('kind'), ...sorting('kind'), cell: ({ name }) => name },
				{
					key: 'winner',
					head: t('winner'),
					...sorting('winner'),
					cell: ({ library, winnerCountry }) =>
						library && winnerCountry ? (
							<>
								<SpineLabel country={winnerCountry} /> <span>{library.name}</span>
							</>
						) : (
							<span className="soft">{t('not-given')}</span>
						),
				},
				{
					key: 'status',
					head: t('status'),
					...sorting('status'),
					cell: ({ id, status, silent, supersededAt, parcels }) => (
						<>
							{status && <StatusStamp status={status} />}
							{parcels.length > 1 && <p className="small soft">{t('parcel-count', { count: parcels.length })}</p>}
							{supersededAt && <p className="small field__error">{t('with-former')}</p>}
							{(status === 'returned' || status === 'lost') && !supersededAt && (
								<p className="small">
									<a href={`${here}/${id}`}>{t('send-again')}</a>
								</p>
							)}
							{silent && <p className="small field__error">{t('silent', { days: silentDays })}</p>}
						</>
					),
				},
			]}
		/>
	)
}
