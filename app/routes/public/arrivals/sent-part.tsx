import { Note } from '#app/components/note.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { PostButton } from '#app/components/post-button.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ArrivalShown } from './arrival-of.server.ts'

/** What was sent, where it stands, and the way to take it back. */
export function SentPart({ arrival: { token, state, thanks, language, altText, photo } }: { arrival: ArrivalShown }) {
	const t = useTexts('arrival')
	if (state !== 'received' && state !== 'published' && state !== 'declined') return null
	return (
		<Note title={t(`states.${state}`)} tone={state === 'declined' ? 'warn' : 'calm'} live>
			<figure className="stack arrival">
				{photo?.state === 'ready' && photo.width && photo.height && (
					<Picture
						photo={{ ...photo, width: photo.width, height: photo.height, query: photo.query ?? undefined }}
						alt={altText ?? ''}
						sizes={pageSizes}
					/>
				)}
				{photo?.state === 'waiting' && <p className="soft">{t('photo-waits')}</p>}
				{photo?.state === 'failed' && <p className="field__error">{t('photo-failed')}</p>}
				{thanks && (
					<blockquote className="idea" lang={language ?? undefined}>
						{thanks}
					</blockquote>
				)}
			</figure>
			<PostButton action={`/arrivals/${token}/withdrawal`} look="quiet">
				{t('withdraw')}
			</PostButton>
		</Note>
	)
}
