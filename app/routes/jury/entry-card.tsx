import { type Fact, Facts } from '#app/components/facts.tsx'
import { Pair } from '#app/components/pair.tsx'
import { Picture } from '#app/components/picture.tsx'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Card } from './cards.server.ts'

/** How wide the photo stands beside the slip. */
const sizes = '(min-width: 56rem) 36rem, 80vw'

/** Photo and idea as a juror reads them, and where they come from. */
export function EntryCard({ card, eager = false }: { readonly card: Card; readonly eager?: boolean }) {
	const t = useTexts('jury')
	const format = useFormat()
	const { translation, code, language } = card
	const facts = useFacts(card)
	return (
		<RuledCard call={[card.country, code.slice(3)]}>
			<h2 id={`title-${code}`} lang={language} tabIndex={-1}>
				{card.title}
			</h2>
			{card.photo && (
				<figure>
					<Picture photo={card.photo} alt={card.altText} sizes={sizes} eager={eager} />
					<figcaption>{t('selfie-at', { library: card.library })}</figcaption>
				</figure>
			)}
			<Pair
				original={{
					label: t('original', { language: format.language(language) }),
					lang: language,
					text: card.idea,
				}}
				translation={
					translation && {
						label: t('translation-reviewed', { language: format.language(translation.language) }),
						lang: translation.language,
						title: translation.title,
						text: translation.idea,
					}
				}
			/>
			<Facts facts={facts} />
		</RuledCard>
	)
}

function useFacts({ library, librarySlug, libraryFacts, category }: Card): Fact[] {
	const t = useTexts('jury')
	const format = useFormat()
	const { place, founded, staff, holdings, memberShare } = libraryFacts ?? {}
	const known = (term: string, detail: string | number | null | undefined): Fact[] =>
		detail === null || detail === undefined ? [] : [{ term, detail }]
	return [
		{ term: t('library'), detail: librarySlug ? <a href={`/libraries/${librarySlug}`}>{library}</a> : library },
		...known(t('town'), place),
		...(category ? [{ term: t('category'), detail: category.text, lang: category.lang }] : []),
		...known(t('founded'), founded && String(founded)),
		...known(t('staff'), staff && format.number(staff)),
		...known(t('holdings'), holdings && format.number(holdings)),
		...known(t('member-share'), memberShare && format.percent(memberShare / 100)),
	]
}
