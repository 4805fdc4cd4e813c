import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { Section } from '#app/components/section.tsx'
import type { ShownArrival } from '#app/domain/prizes/tracked-prize.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly arrival: ShownArrival
	readonly library: string
}

/** The picture from the reading room, and what they say there. */
export function ArrivalPart({ arrival: { photo, altText, thanks, language }, library }: Props) {
	const t = useTexts('prizes')
	return (
		<Section title={t('arrived-title')}>
			<figure className="stack arrival">
				{photo && <Picture photo={photo} alt={altText} sizes={pageSizes} />}
				{thanks && (
					<blockquote className="idea" lang={language ?? undefined}>
						{thanks}
					</blockquote>
				)}
				<figcaption className="small soft">{library}</figcaption>
			</figure>
		</Section>
	)
}
