import { CatalogueCard, CatalogueCards } from '#app/components/catalogue-card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Pair } from '#app/components/pair.tsx'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { day, paragraph, specimens } from './specimens.ts'

/** A picture that needs no store: a plain plate of the usual shape. */
const Plate = () => (
	<span className="picture">
		<svg viewBox="0 0 4 5" role="img" aria-label="4 : 5" fill="currentColor" opacity="0.2">
			<path d="M0 0h4v5H0z" />
		</svg>
	</span>
)

/** Cards with and without picture and stamp, the card one reads, and nothing at all. */
export function Cards() {
	return (
		<>
			<Section title="CatalogueCard">
				<CatalogueCards>
					{Object.values(specimens).map(({ text, lang }, i) => (
						<CatalogueCard
							key={lang}
							href="#"
							title={text}
							lang={lang}
							library={i % 2 ? specimens.latvian.text : 'Example library'}
							country="LV"
							mark="7K2M9"
							excerpt={paragraph}
							picture={i < 2 && <Plate />}
							stamp={
								i % 2 === 0 && (
									<Stamp size="small" at={day}>
										winner
									</Stamp>
								)
							}
						/>
					))}
				</CatalogueCards>
			</Section>
			<Section title="RuledCard, Pair, EmptyState">
				<RuledCard call={['LV', '7K2M9']}>
					<Pair
						original={{ label: 'el', ...specimens.greek }}
						translation={{ label: 'en', lang: 'en', text: paragraph }}
					/>
				</RuledCard>
				<RuledCard call={['IL', '00001']}>
					<p className="idea" lang="he" dir="auto">
						{specimens.hebrew.text}
					</p>
				</RuledCard>
				<EmptyState title={specimens.short.text}>{paragraph}</EmptyState>
			</Section>
		</>
	)
}
