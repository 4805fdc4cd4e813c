import { Note } from '#app/components/note.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ResultPlaces } from '../places.ts'

/** Nobody takes it for the page itself. */
export function PreviewMark({ places }: { places: ResultPlaces }) {
	const t = useTexts('organise-announcement')
	return (
		<Note tone="warn" title={t('preview')}>
			<p>{t('preview-hint')}</p>
			<p>
				<a href={places.desk ?? places.base}>{t('back')}</a>
			</p>
		</Note>
	)
}
