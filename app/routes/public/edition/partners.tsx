import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import type { PublicPartner } from '#app/domain/contest/partner-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Who stands behind the edition and votes in it. */
export function Partners({ partners }: { partners: readonly PublicPartner[] }) {
	const t = useTexts('edition')
	if (partners.length === 0) return null
	return (
		<Section title={t('partners')} lede={t('partners-lede')} id="partners">
			<ul className="shelf">
				{partners.map(({ name, homeCountry, website }) => (
					<li key={name}>
						<SpineLabel country={homeCountry} />
						{website ? (
							<a href={website} rel="external noopener">
								{name}
							</a>
						) : (
							<span>{name}</span>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
