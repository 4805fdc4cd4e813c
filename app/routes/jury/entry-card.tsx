import { Pair } from '#app/components/pair.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import type { Translation } from '#app/domain/submissions/translation.ts'
import type { PaperEntry } from '#app/domain/voting/queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Photo and idea as a juror reads them. */
export function EntryCard({
	entry,
	translation,
}: {
	entry: Omit<PaperEntry, 'vote'>
	/** Into the juror's language, or into English. */
	translation?: Translation | undefined
}) {
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
			<Pair
				original={{
					label: t('original', { language: format.language(entry.language) }),
					lang: entry.language,
					text: entry.idea,
				}}
				translation={
					translation && {
						label: t('translation', { language: format.language(translation.language) }),
						lang: translation.language,
						text: `${translation.title}\n${translation.idea}`,
					}
				}
			/>
		</RuledCard>
	)
}
