import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly receipt: Receipt; readonly base: string; readonly editable: boolean }

/** What the submission waits for, and who has to do it. */
export function NextStep(props: Props) {
	const t = useTexts('receipt')
	const { receipt } = props
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
			return <ChangeRequest {...props} />
		case 'declined':
		case 'disqualified':
			return (
				<Note tone="grave" title={t(`next-${receipt.state}`)}>
					<p className="idea">{receipt.decision?.reason}</p>
				</Note>
			)
		default:
			return <p>{t(`next-${receipt.state}`)}</p>
	}
}

function ChangeRequest({ receipt, base, editable }: Props) {
	const t = useTexts('receipt')
	return (
		<>
			<Note tone="warn" title={t('changes-from')}>
				<blockquote className="idea">{receipt.decision?.reason}</blockquote>
			</Note>
			{editable ? (
				<>
					<div className="row">
						<ButtonLink look="main" href={`${base}/text`}>
							{t('answer-text')}
						</ButtonLink>
						<ButtonLink href={`${base}/photo`}>{t('answer-photo')}</ButtonLink>
					</div>
					<p className="small soft">{t('answer-hint')}</p>
				</>
			) : (
				<p>{t('answer-over')}</p>
			)}
		</>
	)
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
