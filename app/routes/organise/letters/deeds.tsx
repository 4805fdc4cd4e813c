import { Note } from '#app/components/note.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import type { OutboxState } from '#app/domain/letters/letter-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly state: OutboxState
	readonly dead: { readonly note: string; readonly notedAt: Date } | null
}

/** What can be done with a letter as it stands. */
export function Deeds({ here, state, dead }: Props) {
	const t = useTexts('letters')
	const format = useFormat()
	if (state === 'kept') return null
	if (dead)
		return (
			<Note tone="warn">
				<p>{t('outbox.bounce-noted', { at: format.date(dead.notedAt), note: dead.note })}</p>
				<PostButton action={`${here}/bounce/removal`}>{t('outbox.revive')}</PostButton>
			</Note>
		)
	return (
		<div className="row">
			{(state === 'failed' || state === 'bounced') && (
				<PostButton action={`${here}/retry`} look="main">
					{t('outbox.retry')}
				</PostButton>
			)}
			<a href={`${here}/bounce`}>{t('outbox.bounce')}</a>
		</div>
	)
}
