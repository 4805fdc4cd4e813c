import { CatalogueCard, CatalogueCards } from './catalogue-card.tsx'
import { Picture } from './picture.tsx'
import { cardSizes, firstRow, type Photo } from './picture-sources.ts'

type Idea = {
	readonly id: string
	readonly code: string
	readonly edition: string
	readonly country: string
	readonly title: string
	readonly excerpt: string
	readonly language: string
	readonly library: string
	readonly altText: string
	readonly photo: Photo | null
}

/** Ideas in a gallery; only the first row's pictures are fetched at once, and none of one that begins further down. */
export function IdeaCards({
	ideas,
	headingLevel,
	furtherDown = false,
}: {
	readonly ideas: readonly Idea[]
	readonly headingLevel?: 'h2' | 'h3' | 'h4'
	readonly furtherDown?: boolean
}) {
	return (
		<CatalogueCards>
			{ideas.map((idea, at) => (
				<CatalogueCard
					key={idea.id}
					href={`/editions/${idea.edition}/ideas/${idea.code}`}
					title={idea.title}
					lang={idea.language}
					library={idea.library}
					country={idea.country}
					mark={idea.code.slice(3)}
					excerpt={idea.excerpt}
					headingLevel={headingLevel}
					picture={
						idea.photo && (
							<Picture photo={idea.photo} alt={idea.altText} sizes={cardSizes} eager={!furtherDown && at < firstRow} />
						)
					}
				/>
			))}
		</CatalogueCards>
	)
}
