import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from './winner-card.ts'

export function WinningIdea({ card }: { card: WinnerCard }) {
	const t = useTexts('winners')
	return (
		<>
			{card.photo && <Picture photo={card.photo} alt={card.altText} sizes={pageSizes} eager />}
			<RuledCard call={card.code ? [card.country, card.code.slice(3)] : [card.country]}>
				<p className="idea" lang={card.lang}>
					{card.idea}
				</p>
			</RuledCard>
			{card.librarySlug && (
				<p>
					{t('library')}: <a href={`/libraries/${card.librarySlug}`}>{card.library}</a>
				</p>
			)}
		</>
	)
}
