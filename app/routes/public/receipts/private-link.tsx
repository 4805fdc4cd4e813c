import { Element } from '#app/components/element.tsx'
import { Section } from '#app/components/section.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** The only way back here; a script offers to copy it or to send it on. */
export function PrivateLink({ address }: { readonly address: string }) {
	const t = useTexts('receipt')
	return (
		<Section title={t('private-link')} lede={t('private-link-text')}>
			<p className="mono">{address}</p>
			<Element name="copy-link" texts={{ share: t('share-link'), copy: t('copy-link'), copied: t('copied') }}>
				<a className="sr" href={address}>
					{t('private-link')}
				</a>
			</Element>
		</Section>
	)
}
