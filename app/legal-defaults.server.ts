import type { LegalPage } from '#app/domain/legal/legal-page.ts'
import { backupDays, type RetentionDays } from '#app/domain/stewardship/retention-term.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

const privacyParts = ['kept', 'why', 'photo', 'device', 'long', 'rights', 'cookies', 'counting'] as const

/** What stands on a legal page until an organiser publishes another text: what the software does, in each language; `days` are the longest that any edition keeps something. */
export function defaultLegalText(page: LegalPage, locale: Locale, days: RetentionDays): string {
	const t = translator(locale, 'legal')
	if (page !== 'privacy') return t(`${page}.text`)
	const terms = {
		unconfirmed: days['unconfirmed-submissions'],
		guardians: days['guardians-addresses'],
		prizes: days['prize-addresses'],
		submitters: Math.max(days.submitters, days['photo-masters']),
		reporters: days.reporters,
		backups: backupDays,
	}
	return privacyParts.map((part) => `## ${t(`privacy.${part}`)}\n\n${t(`privacy.${part}-text`, terms)}`).join('\n\n')
}
