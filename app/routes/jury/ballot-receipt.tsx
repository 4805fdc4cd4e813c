import { Note } from '#app/components/note.tsx'
import { Slip } from '#app/components/slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly cast: { receipt: string; revision: number; castAt: Date }
	readonly partner: string
	readonly zone: string
	readonly open: boolean
	readonly changed: boolean
}

/** What the juror keeps: proof that the ballot is in, without a word of it. */
export function BallotReceipt({ cast, partner, zone, open, changed }: Props) {
	const t = useTexts('ballot')
	const format = useFormat()
	return (
		<>
			<Slip
				title={t('receipt-title')}
				facts={[
					{ term: t('receipt'), detail: <span className="mono">{cast.receipt}</span> },
					{ term: t('cast-at'), detail: format.in(zone).moment(cast.castAt) },
					{ term: t('revision'), detail: cast.revision },
					{ term: t('partner'), detail: partner },
				]}
			>
				<Stamp tone="green" at={cast.castAt}>
					{t('cast')}
				</Stamp>
				<p>{t('receipt-hint')}</p>
			</Slip>
			{open && <Note tone={changed ? 'warn' : 'calm'}>{t(changed ? 'changed-since' : 'may-change')}</Note>}
		</>
	)
}
