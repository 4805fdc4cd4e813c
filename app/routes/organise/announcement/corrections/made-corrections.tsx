import { Ledger } from '#app/components/ledger.tsx'
import type { KeptCorrection } from '#app/domain/results/correction-queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { useTextName } from './text-name.ts'

type Made = Pick<
	KeptCorrection,
	'id' | 'part' | 'country' | 'proposer' | 'proposedAt' | 'confirmer' | 'confirmedAt' | 'droppedAt'
> & { readonly reason: { readonly text: string; readonly lang: string } }

/** All that was proposed; what waits leads to its second person. */
export function MadeCorrections({ made, here, zone }: { made: readonly Made[]; here: string; zone: string }) {
	const t = useTexts('corrections')
	const moment = useFormat().in(zone).moment
	const nameOf = useTextName()
	const personName = usePersonName()
	return (
		<Ledger
			caption={t('made')}
			rows={made}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'text',
					head: t('text'),
					heading: true,
					cell: (each) => <a href={`${here}/${each.id}`}>{nameOf(each)}</a>,
				},
				{ key: 'reason', head: t('reason'), cell: ({ reason }) => <span lang={reason.lang}>{reason.text}</span> },
				{
					key: 'proposed',
					head: t('proposed'),
					cell: ({ proposer, proposedAt }) => `${personName(proposer)}, ${moment(proposedAt)}`,
				},
				{
					key: 'state',
					head: t('state'),
					cell: ({ confirmer, confirmedAt, droppedAt }) => {
						if (confirmedAt) return `${t('confirmed')}: ${personName(confirmer)}, ${moment(confirmedAt)}`
						return droppedAt ? t('dropped') : t('waits')
					},
				},
			]}
		/>
	)
}
