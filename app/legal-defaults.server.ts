import type { LegalPage } from '#app/domain/legal/legal-page.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

const privacyParts = ['kept', 'why', 'photo', 'device', 'long', 'rights', 'cookies', 'counting'] as const

/** What stands on a legal page until an organiser publishes another text: what the software does, in each language. */
export function defaultLegalText(page: LegalPage, locale: Locale): string {
	const t = translator(locale, 'legal')
	if (page !== 'privacy') return t(`${page}.text`)
	return privacyParts.map((part) => `## ${t(`privacy.${part}`)}\n\n${t(`privacy.${part}-text`)}`).join('\n\n')
}
