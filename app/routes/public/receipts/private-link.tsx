import { Element } from '#app/components/element.tsx'
import { Section } from '#app/components/section.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** The only way back here; a script offers to copy it or to send it on. */
export function PrivateLink({ address }: { readonly address: string }) {
	const t = useTexts('receipt')
	const share = useTexts('share')
	const texts = { share: t('share-link'), copy: t('copy-link'), copied: t('copied'), 'by-hand': share('by-hand') }
	return (
		<Section title={t('private-link')} lede={t('private-link-text')}>
			<Element name="copy-link" texts={texts}>
				<div className="share">
					<input className="input share__address" type="url" readOnly value={address} aria-label={t('private-link')} />
					<span className="share__printed">{address}</span>
				</div>
			</Element>
		</Section>
	)
}
