import { Note } from '#app/components/note.tsx'
import { Slip } from '#app/components/slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly cast: { readonly receipt: string; readonly revision: number; readonly castAt: Date }
	readonly partner: string
	readonly country: string
	readonly zone: string
	readonly open: boolean
	readonly changed: boolean
	/** The stamp has just fallen. */
	readonly fresh: boolean
}

/** What the juror keeps: proof that the ballot is in, without a word of it. */
export function BallotReceipt({ cast, partner, country, zone, open, changed, fresh }: Props) {
	const t = useTexts('ballot')
	const format = useFormat()
	return (
		<>
			<Slip
				title={t('receipt-title')}
				facts={[
					{ term: t('receipt'), detail: <span className="mono">{cast.receipt}</span> },
					{ term: t('country'), detail: format.country(country) },
					{ term: t('cast-at'), detail: format.in(zone).moment(cast.castAt) },
					{ term: t('revision'), detail: format.number(cast.revision) },
					{ term: t('partner'), detail: partner },
				]}
			>
				<p className="slip__stamp">
					<Stamp tone="green" size="big" at={cast.castAt} falls={fresh}>
						{t('cast')}
					</Stamp>
				</p>
				<p>{t('receipt-hint')}</p>
			</Slip>
			{open && <Note tone={changed ? 'warn' : 'calm'}>{t(changed ? 'changed-since' : 'may-change')}</Note>}
		</>
	)
}
