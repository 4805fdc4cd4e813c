import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import type { PaperEntry } from '#app/domain/voting/queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Photo and idea as a juror reads them. */
export function EntryCard({ entry }: { entry: Omit<PaperEntry, 'vote'> }) {
	const t = useTexts('jury')
	const format = useFormat()
	return (
		<RuledCard call={[entry.country, entry.code.slice(3)]}>
			<h2 lang={entry.language}>{entry.title}</h2>
			{entry.photo && (
				<figure>
					<Picture photo={entry.photo} alt={entry.altText} sizes={pageSizes} eager />
					<figcaption className="small soft">{t('selfie-at', { library: entry.library })}</figcaption>
				</figure>
			)}
			<p className="eyebrow">{t('original', { language: format.language(entry.language) })}</p>
			<p className="idea" lang={entry.language}>
				{entry.idea}
			</p>
		</RuledCard>
	)
}
