import { ButtonLink } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import type { OrganisersPrize } from '#app/domain/prizes/queries.server.ts'
import { cameToNothing } from '#app/domain/prizes/shipment-status.ts'
import { wayOnward } from '#app/domain/prizes/way-onward.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly prize: OrganisersPrize
	readonly here: string
	readonly prizes: string
}

/** The prize of a winner who was superseded, and the ways onward. */
export function FormerWinner({ prize, here, prizes }: Props) {
	const t = useTexts('organise-prizes')
	const way = wayOnward(prize.parcels.map(({ status }) => status))
	const toRecall = prize.parcels.filter(({ status, recalledAt }) => !cameToNothing(status) && !recalledAt)
	return (
		<Note tone="warn" title={t(`former-${way}`)}>
			<p>{t(`former-${way}-text`)}</p>
			<div className="row">
				{way === 'here' && (
					<ButtonLink look="main" href={`${here}/succession`}>
						{t('move-title')}
					</ButtonLink>
				)}
				{toRecall.map(({ id, part }) => (
					<PostButton key={id} action={`/organise/shipments/${id}/recall`}>
						{prize.parcels.length > 1 ? t('recall-part', { part }) : t('recall')}
					</PostButton>
				))}
				{way !== 'here' && <a href={`${prizes}/kinds/${prize.kindId}`}>{t('give-another')}</a>}
			</div>
		</Note>
	)
}
