import type { SeatTrail as Trail } from '#app/domain/voting/seat-trail.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Ledger } from './ledger.tsx'
import { Section } from './section.tsx'
import { Time } from './time.tsx'

interface Props {
	readonly trail: Trail
	readonly zone: string
	/** Where one round follows another, each cast says which. */
	readonly several: boolean
}

/** Who sat on a partner's seat, and who cast which ballot when; never what it says. */
export function SeatTrail({ trail: { holders, casts }, zone, several }: Props) {
	const t = useTexts('organise-partners')
	const format = useFormat()
	const personName = usePersonName()
	return (
		<>
			<Section title={t('seat.holders')}>
				<Ledger
					caption={t('seat.holders')}
					titled
					stacks
					rows={holders}
					rowKey={({ name, since }) => `${name} ${since.toISOString()}`}
					empty={<p>{t('seat.free')}</p>}
					columns={[
						{ key: 'name', head: t('seat.name'), heading: true, cell: ({ name }) => personName(name) },
						{ key: 'from', head: t('seat.from'), cell: ({ since }) => <Time at={since} look="moment" zone={zone} /> },
						{
							key: 'until',
							head: t('seat.until'),
							cell: ({ until }) => (until ? <Time at={until} look="moment" zone={zone} /> : t('seat.now')),
						},
					]}
				/>
			</Section>
			<Section title={t('seat.casts')}>
				<Ledger
					caption={t('seat.casts')}
					titled
					rows={casts}
					rowKey={({ country, round, revision }) => `${country} ${round} ${revision}`}
					empty={<p>{t('seat.none-cast')}</p>}
					columns={[
						{ key: 'country', head: t('seat.country'), heading: true, cell: (row) => format.country(row.country) },
						...(several
							? [
									{
										key: 'round',
										head: t('seat.round'),
										numeric: true,
										cell: ({ round }: Trail['casts'][number]) => round,
									},
								]
							: []),
						{ key: 'revision', head: t('seat.revision'), numeric: true, cell: ({ revision }) => revision },
						{ key: 'name', head: t('seat.name'), cell: ({ by }) => personName(by) },
						{ key: 'at', head: t('seat.cast-at'), cell: ({ at }) => <Time at={at} look="moment" zone={zone} /> },
					]}
				/>
			</Section>
		</>
	)
}
