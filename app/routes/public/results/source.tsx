import { Note } from '#app/components/note.tsx'
import type { Recorded } from '#app/domain/results/winner.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A result that was not counted here says so, and where it comes from. */
export function Source({ recorded, country }: { recorded: Recorded; country: string }) {
	const t = useTexts('winners')
	const format = useFormat()
	return (
		<Note title={t('recorded')}>
			<p>{t('recorded-count', { count: recorded.submissionCount, country })}</p>
			<p>
				{t.rich('recorded-source', {
					date: format.date(recorded.announcedOn),
					source: () => <a href={recorded.sourceUrl}>{recorded.sourceName}</a>,
				})}
			</p>
		</Note>
	)
}
