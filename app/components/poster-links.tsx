import { papers } from '#app/domain/libraries/poster-paper.ts'
import { locales } from '#app/i18n/locale.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { ownName } from './own-name.ts'

/** A sheet for the library's door in every language and both sizes. */
export function PosterLinks({ address }: { readonly address: string }) {
	const t = useTexts('libraries')
	return (
		<ul className="posters">
			{locales.map((locale) => (
				<li key={locale}>
					<span lang={locale}>{ownName(locale)}</span>
					{papers.map((paper) => (
						<a
							key={paper}
							href={`${address}?${new URLSearchParams({ paper, language: locale })}`}
							hrefLang={locale}
							type="application/pdf"
							aria-label={t('poster-in', { language: ownName(locale), paper })}
						>
							{paper}
						</a>
					))}
				</li>
			))}
		</ul>
	)
}
