import { ButtonLink } from '#app/components/button.tsx'
import { EmbedSnippet } from '#app/components/embed-snippet.tsx'
import { ownName } from '#app/components/own-name.ts'
import { Section } from '#app/components/section.tsx'
import { locales } from '#app/i18n/locale.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	/** Of the winner's page. */
	readonly href: string
	readonly name: string
	/** Whether there is a certificate and a press kit: not of whoever left, nor where nothing was counted here. */
	readonly files: boolean
}

/** What a winner, its library and newspapers take with them. */
export function ToKeep({ href, name, files }: Props) {
	const t = useTexts('winners')
	return (
		<Section title={t('keep')}>
			{files && (
				<div className="columns">
					<div className="stack">
						<h3>{t('certificate')}</h3>
						<ul className="row keep">
							{locales.map((language) => (
								<li key={language}>
									<a
										href={`${href}/certificate.pdf?language=${language}`}
										hrefLang={language}
										lang={language}
										type="application/pdf"
									>
										{ownName(language)}
									</a>
								</li>
							))}
						</ul>
					</div>
					<div className="stack">
						<p>{t('press-kit-lede')}</p>
						<p>
							<ButtonLink href={`${href}/press-kit.zip`}>{t('press-kit')}</ButtonLink>
						</p>
					</div>
				</div>
			)}
			<EmbedSnippet path={href} name={name} of="winner" />
		</Section>
	)
}
