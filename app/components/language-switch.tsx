import { locales } from '#app/i18n/locale.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'
import { ownName } from './own-name.ts'
import { switchAddress } from './switch-address.ts'

/** The language of the page; opened, the others, each by its own name. Needs no script. */
export function LanguageSwitch({ here = '' }: { here?: string }) {
	const t = useTexts('shell')
	const current = useLocale()
	return (
		<details className="languages">
			<summary>
				<span className="sr">{t('language')}: </span>
				<span className="languages__name">{ownName(current)}</span>
			</summary>
			<ul>
				{locales
					.filter((locale) => locale !== current)
					.map((locale) => (
						<li key={locale}>
							<a href={switchAddress(here, locale)} lang={locale} hrefLang={locale}>
								{ownName(locale)}
							</a>
						</li>
					))}
			</ul>
		</details>
	)
}
