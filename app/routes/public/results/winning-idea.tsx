import type { ReactNode } from 'react'
import { Columns } from '#app/components/columns.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from './winner-card.ts'

/** The picture as large as the page allows, and the idea: beside a tall one, under a wide one. */
export function WinningIdea({ card, children }: { card: WinnerCard; children?: ReactNode }) {
	const t = useTexts('winners')
	const { photo } = card
	const picture = photo && <Picture photo={photo} alt={card.altText} sizes={pageSizes} eager />
	const words = (
		<div className="stack">
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
			{children}
		</div>
	)
	if (photo && photo.height > photo.width)
		return (
			<Columns>
				{picture}
				{words}
			</Columns>
		)
	return (
		<>
			{picture}
			{words}
		</>
	)
}
