import { Note } from '#app/components/note.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from './winner-card.ts'

/** Whoever was succeeded stays visible, by title where it may still be shown and by code where not. */
export function EarlierWinners({ earlier, base }: { earlier: readonly WinnerCard[]; base: string }) {
	const t = useTexts('winners')
	if (earlier.length === 0) return null
	return (
		<Note title={t('earlier')}>
			<ul>
				{earlier.map(({ id, country, title, lang }) => (
					<li key={id}>
						<a href={`${base}/results/${country}`} lang={lang}>
							{title}
						</a>
					</li>
				))}
			</ul>
			<p>{t('earlier-hint')}</p>
		</Note>
	)
}
