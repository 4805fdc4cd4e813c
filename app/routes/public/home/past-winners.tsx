import { CatalogueCard, CatalogueCards } from '#app/components/catalogue-card.tsx'
import { Picture } from '#app/components/picture.tsx'
import { cardSizes } from '#app/components/picture-sources.ts'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from '../results/winner-card.ts'

export interface PastEdition {
	readonly slug: string
	readonly text: string
	readonly lang: string
	readonly winners: readonly WinnerCard[]
}

/** Who won before, an edition at a time, the newest first. */
export function PastWinners({ past }: { past: readonly PastEdition[] }) {
	const t = useTexts('home')
	const states = useTexts('states')
	return (
		<Section title={t('past')} id="past">
			{past.map(({ slug, text, lang, winners }) => (
				<div key={slug} className="stack">
					<h3>
						<a href={`/editions/${slug}/winners`} lang={lang}>
							{text}
						</a>
					</h3>
					<CatalogueCards>
						{winners.map((winner) => (
							<CatalogueCard
								key={winner.id}
								href={`/editions/${slug}/winners/${winner.country}`}
								title={winner.title}
								headingLevel="h4"
								lang={winner.lang}
								library={winner.library}
								country={winner.country}
								excerpt={winner.excerpt}
								picture={winner.photo && <Picture photo={winner.photo} alt={winner.altText} sizes={cardSizes} />}
								stamp={<Stamp size="small">{states('winner')}</Stamp>}
							/>
						))}
					</CatalogueCards>
				</div>
			))}
		</Section>
	)
}
