import { Note } from '#app/components/note.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Beside letters that are about to be written, while none of them would leave. */
export function PausedNote({ paused }: { readonly paused: boolean }) {
	const t = useTexts('organise')
	if (!paused) return null
	return (
		<Note tone="warn">
			<p>{t.rich('letters-are-paused', { outbox: (chunks) => <a href="/organise/letters">{chunks}</a> })}</p>
		</Note>
	)
}
