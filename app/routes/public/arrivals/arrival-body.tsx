import type { SubmissionResult } from '@conform-to/react'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ArrivalShown } from './arrival-of.server.ts'
import { PictureForm } from './picture-form.tsx'
import { SentPart } from './sent-part.tsx'

interface Props {
	readonly arrival: ArrivalShown
	readonly reply?: SubmissionResult
}

export function ArrivalBody({ arrival, reply }: Props) {
	const t = useTexts('arrival')
	const states = useTexts('states')
	const { token, library, prize, edition, status, state, tracker } = arrival
	const isThere = status === 'delivered'
	const isSent = state === 'received' || state === 'published' || state === 'declined'
	return (
		<>
			<PageHead
				eyebrow={edition}
				title={t(isThere ? 'title-there' : 'title')}
				lede={t('lede', { library, prize: prize.text })}
				aside={
					<Stamp tone={statusTone(status)} size="big">
						{states(`shipment.${status}`)}
					</Stamp>
				}
			/>
			{!isThere && (
				<div className="stack read">
					<p>{t('is-it-there')}</p>
					<PostButton action={`/arrivals/${token}/report`} look="main">
						{t('it-is-there')}
					</PostButton>
				</div>
			)}
			{isThere && state === 'withdrawn' && !reply && <Note>{t('withdrawn')}</Note>}
			{isThere && isSent && <SentPart arrival={arrival} />}
			{isThere && (
				<Section title={t(isSent ? 'again-title' : 'form-title')} lede={t('form-lede')}>
					<PictureForm arrival={arrival} reply={reply} />
				</Section>
			)}
			<p>
				<a href={tracker}>{t('to-tracker')}</a>
			</p>
			<p className="small soft read">{t('promise')}</p>
		</>
	)
}
