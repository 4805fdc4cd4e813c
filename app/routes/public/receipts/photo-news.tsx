import { Note } from '#app/components/note.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly receipt: Receipt; readonly base: string; readonly editable: boolean }

/** How the photo is; nothing is said of one that is ready. */
export function PhotoNews({ receipt: { photoState, state }, base, editable }: Props) {
	const t = useTexts('receipt')
	if (photoState === 'ready') return null
	if (photoState === 'waiting') return <Note>{t('photo-preparing')}</Note>
	const waits = state === 'received' || state === 'changes-requested'
	return (
		<Note tone="warn" title={t(photoState === 'failed' ? 'photo-failed' : 'photo-none')}>
			{waits && !photoState && <p>{t('photo-none-text')}</p>}
			{editable && <a href={`${base}/photo`}>{t(photoState ? 'other-photo' : 'send-one')}</a>}
		</Note>
	)
}
