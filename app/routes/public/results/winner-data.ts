import type { Edition } from '#app/domain/contest/edition.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { ideaPicture } from '#app/domain/results/api-shapes.ts'
import type { WinnerCard } from './winner-card.ts'

/** The winning idea in the words of schema.org, for search engines; nothing of whoever has left. */
export function winnerData(card: WinnerCard, edition: Edition, { origin, award }: { origin: string; award: string }) {
	if (card.noAwardReason || card.left) return null
	return {
		'@type': 'CreativeWork',
		name: card.title,
		inLanguage: card.lang,
		abstract: card.excerpt,
		award: `${award}, ${card.country}, ${textIn(edition.title, 'en').text}`,
		url: `${origin}/editions/${edition.slug}/winners/${card.country}`,
		...(card.photo && { image: ideaPicture(origin, card.photo) }),
		...(card.library && {
			sourceOrganization: {
				'@type': 'Library',
				name: card.library,
				...(card.librarySlug && { url: `${origin}/libraries/${card.librarySlug}` }),
			},
		}),
	}
}
