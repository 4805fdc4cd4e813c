import { Columns } from '#app/components/columns.tsx'
import { Section } from '#app/components/section.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Photo and text as they were sent; the photo's address works for a few minutes only. */
export function SentIdea({ receipt, photo }: { readonly receipt: Receipt; readonly photo: string | null }) {
	const t = useTexts('receipt')
	return (
		<Columns>
			{photo && receipt.photo && (
				<Section title={t('your-photo')}>
					<img src={photo} alt={receipt.altText} width={receipt.photo.width} height={receipt.photo.height} />
				</Section>
			)}
			<Section title={t('your-idea')}>
				<div className="idea read" lang={receipt.language}>
					<p>
						<b>{receipt.title}</b>
					</p>
					<p>{receipt.idea}</p>
				</div>
			</Section>
		</Columns>
	)
}
