import type { BoardCell, BoardPartner } from '#app/domain/voting/voting-board.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly countries: readonly string[]
	readonly partners: readonly BoardPartner[]
}

/** Partners against countries: how far each ballot is, and never what is in it. */
export function Completeness({ countries, partners }: Props) {
	const t = useTexts('organise-voting')
	const shell = useTexts('shell')
	const format = useFormat()
	if (partners.length === 0) return <p>{t('no-partners')}</p>
	return (
		<section className="ledger-frame" aria-label={shell('table', { name: t('completeness') })} {...{ tabIndex: 0 }}>
			<table className="ledger matrix">
				<caption className="sr">{t('completeness')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('partner')}</th>
						{countries.map((country) => (
							<th key={country} scope="col">
								{format.country(country)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{partners.map(({ id, name, cells }) => (
						<tr key={id}>
							<th scope="row">{name}</th>
							{countries.map((country) => (
								<Cell key={country} cell={cells[country]} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}

function Cell({ cell }: { cell: BoardCell | undefined }) {
	const states = useTexts('states')
	const t = useTexts('organise-voting')
	if (!cell) return <td />
	const { state, answered, wanted, given } = cell
	const counted = state === 'draft' || state === 'reopened'
	return (
		<td data-state={state}>
			{state !== 'home' && state !== 'recused' && state !== 'unasked' && (
				<progress
					value={state === 'cast' ? 1 : answered}
					max={state === 'cast' ? 1 : Math.max(wanted, 1)}
					aria-hidden="true"
				/>
			)}
			<span>
				{states(`ballot.${state}`)} {counted && wanted > 0 && `${answered}/${wanted}`}
				{given !== undefined && state !== 'cast' && <> · {t('given', { count: given })}</>}
			</span>
		</td>
	)
}
