import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import type { Move } from '#app/domain/contest/timeline.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What the dates that were typed would move; nothing is saved yet. */
export function MovedDates({ moves }: { moves: readonly Move[] }) {
	const t = useTexts('organise-setup')
	const format = useFormat()
	const name = ({ kind, end, round }: Move) =>
		kind === 'voting' ? t(`moves.voting-${end}`, { number: round ?? 1 }) : t(`moves.${kind}-${end}`)
	return (
		<Section title={t('moves.title')} lede={t('moves.lede')} id="moves">
			<Ledger
				caption={t('moves.title')}
				titled
				rows={moves}
				rowKey={(row) => `${row.kind}${row.end}${row.country}${row.round}`}
				empty={<p>{t('moves.none')}</p>}
				columns={[
					{ key: 'what', head: t('moves.what'), heading: true, cell: name },
					{
						key: 'where',
						head: t('timeline.country'),
						cell: ({ country }) => (country ? format.country(country) : t('moves.everywhere')),
					},
					{
						key: 'before',
						head: t('moves.before'),
						cell: ({ before, zone }) => <Time at={before} look="moment" zone={zone} />,
					},
					{
						key: 'after',
						head: t('moves.after'),
						cell: ({ after, zone }) => <Time at={after} look="moment" zone={zone} />,
					},
				]}
			/>
		</Section>
	)
}
