import { Note } from '#app/components/note.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What the submission waits for, and who has to do it. */
export function NextStep({ receipt }: { receipt: Receipt }) {
	const t = useTexts('receipt')
	const reason = receipt.decision?.reason
	switch (receipt.state) {
		case 'received':
			return <Waiting receipt={receipt} />
		case 'published':
			return (
				<p>
					{t('next-published')} <a href={`/editions/${receipt.edition}/ideas/${receipt.code}`}>{t('see-idea')}</a>
				</p>
			)
		case 'changes-requested':
			return (
				<Note tone="warn" title={t('next-changes')}>
					<p>{reason}</p>
				</Note>
			)
		case 'declined':
		case 'disqualified':
			return (
				<Note tone="grave" title={t(`next-${receipt.state}`)}>
					<p>{reason}</p>
				</Note>
			)
		default:
			return <p>{t(`next-${receipt.state}`)}</p>
	}
}

function Waiting({ receipt }: { receipt: Receipt }) {
	const t = useTexts('receipt')
	const guardianWaits = receipt.guardianAskedAt && !receipt.guardianConfirmedAt && !receipt.guardianRefusedAt
	return (
		<>
			{!receipt.emailConfirmedAt && <p>{t('next-confirm')}</p>}
			{guardianWaits && <p>{t('next-guardian')}</p>}
			{receipt.guardianRefusedAt ? <p>{t('next-refused')}</p> : <p>{t('next-moderation')}</p>}
		</>
	)
}
