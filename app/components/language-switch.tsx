import { formats } from '#app/i18n/format.ts'
import { locales } from '#app/i18n/locale.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'
import { switchAddress } from './switch-address.ts'

/** The other languages, each by its own name. */
export function LanguageSwitch({ here = '' }: { here?: string }) {
	const t = useTexts('shell')
	const current = useLocale()
	return (
		<ul className="bar__languages" aria-label={t('language')}>
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
	)
}

function ownName(locale: (typeof locales)[number]): string {
	const name = formats(locale, 'UTC').language(locale)
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}
