import { RuledCard } from '#app/components/ruled-card.tsx'
import { Section } from '#app/components/section.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly receipt: Receipt; readonly photo: string | null }

/** Photo and text as they were sent, on the card they will stand on; the photo's address works for minutes only. */
export function SentIdea({ receipt, photo }: Props) {
	const t = useTexts('receipt')
	const [country = '', number = ''] = receipt.code.split('-')
	return (
		<Section title={t('your-idea')}>
			<RuledCard call={[country, number]}>
				<div className="columns">
					{photo && receipt.photo && (
						<figure className="stack">
							<img src={photo} alt={receipt.altText} width={receipt.photo.width} height={receipt.photo.height} />
							<figcaption className="small soft">
								<span lang={receipt.language}>{receipt.altText}</span> · {t('people', { count: receipt.peopleCount })}
							</figcaption>
						</figure>
					)}
					<div className="stack" lang={receipt.language}>
						<h3>{receipt.title}</h3>
						<p className="idea read">{receipt.idea}</p>
					</div>
				</div>
			</RuledCard>
		</Section>
	)
}
