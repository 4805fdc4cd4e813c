import { LogoPicture } from '#app/components/logo-picture.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import type { PublicPartner } from '#app/domain/contest/partner-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Who votes in the edition. */
export function Partners({ partners }: { partners: readonly PublicPartner[] }) {
	const t = useTexts('edition')
	if (partners.length === 0) return null
	return (
		<Section title={t('partners')} lede={t('partners-lede')} id="jury">
			<ul className="jury">
				{partners.map(({ name, homeCountry, website, logo }) => (
					<li key={name}>
						{logo && <LogoPicture logo={logo} name={name} />}
						<p>
							<SpineLabel country={homeCountry} />
							{website ? (
								<a href={website} rel="external noopener">
									{name}
								</a>
							) : (
								<span>{name}</span>
							)}
						</p>
					</li>
				))}
			</ul>
		</Section>
	)
}
