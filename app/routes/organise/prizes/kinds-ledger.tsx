import { Ledger } from '#app/components/ledger.tsx'
import { dangerousGoods } from '#app/domain/prizes/battery.ts'
import type { StockedKind } from '#app/domain/prizes/kind-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { usePackedWords } from './use-packed-words.ts'

interface Props {
	readonly here: string
	readonly kinds: readonly (StockedKind & { readonly name: { readonly text: string; readonly lang: string } })[]
}

/** What can be won, and what is left of it. */
export function KindsLedger({ here, kinds }: Props) {
	const t = useTexts('organise-prizes')
	const words = usePackedWords()
	return (
		<Ledger
			caption={t('kinds')}
			titled
			rows={kinds}
			rowKey={({ id }) => id}
			empty={<p className="soft">{t('no-kinds')}</p>}
			columns={[
				{
					key: 'kind',
					head: t('kind'),
					heading: true,
					cell: ({ id, name }) => (
						<a href={`${here}/kinds/${id}`} lang={name.lang}>
							{name.text}
						</a>
					),
				},
				{ key: 'left', head: t('left'), cell: ({ stock }) => t('left-of', { free: stock.free, units: stock.units }) },
				{ key: 'value', head: t('value'), cell: (kind) => words.value(kind) || '–' },
				{ key: 'packed', head: t('packed'), cell: (kind) => words.packed(kind) || '–' },
				{ key: 'goods', head: t('goods'), cell: ({ battery }) => dangerousGoods(battery)?.un ?? '–' },
			]}
		/>
	)
}
