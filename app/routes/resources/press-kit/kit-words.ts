import type { Edition } from '#app/domain/contest/edition.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import type { PressEntry } from '#app/domain/results/press-kit.server.ts'
import { formats } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** A part of what a newspaper may print: paragraphs under a heading, each in its language. */
export interface PressPart {
	readonly heading: string | null
	readonly lang: string
	readonly paragraphs: readonly string[]
}
export interface PressWords {
	readonly locale: Locale
	readonly title: string
	readonly parts: readonly PressPart[]
}

/** What is told of one country in one language; the idea also as it was written. */
export function pressWords({ winner, facts, place, translations }: PressEntry, edition: Edition, locale: Locale) {
	const t = translator(locale, 'press-kit')
	const winners = translator(locale, 'winners')
	const format = formats(locale, edition.zone)
	const country = format.country(winner.country)
	const contest = textIn(edition.title, locale)
	const announced = format.date(edition.announcedFrom ?? winner.decidedAt)
	const card = winner.entry?.card
	const own = (paragraphs: readonly string[], heading: string | null = null): PressPart => ({
		heading,
		lang: locale,
		paragraphs,
	})
	const plain = own([
		...(card ? [`${t('library')}: ${card.library}${card.library.includes(place) ? '' : `, ${place}`}`] : []),
		`${t('contest')}: ${contest.text}`,
		`${t('announced')}: ${announced}`,
	])
	const count = own(
		[winners('voted', { cast: facts.ballots, eligible: facts.partners, ideas: facts.ideas }), facts.result],
		winners('numbers'),
	)
	const more = own([facts.page], t('more'))
	if (!card) {
		const reason = winner.noAwardReason
		const why = reason && isNoAwardReason(reason) ? translator(locale, 'results')(`no-award.${reason}`) : ''
		return { locale, title: `${country}: ${why}`, parts: [plain, count] }
	}
	const translated = translations.find(({ language }) => language === locale)
	const idea = (lang: string, title: string, text: string): PressPart => ({
		heading: t('idea-in', { language: format.language(lang) }),
		lang,
		paragraphs: [title, ...paragraphsOf(text)],
	})
	const told = (texts: typeof winner.told.story, heading: string | null): PressPart[] => {
		if (!texts) return []
		const { text, lang } = textIn(texts, locale)
		return [{ heading, lang, paragraphs: paragraphsOf(text) }]
	}
	return {
		locale,
		title: t('headline', { title: card.title, country }),
		parts: [
			plain,
			...(translated ? [idea(locale, translated.title, translated.idea)] : []),
			idea(card.language, card.title, card.idea),
			...told(winner.told.story, null),
			...told(winner.told.library, card.library),
			...winner.citations.map(({ name, office, text }) => ({
				heading: [name ?? winners('the-jury'), office].filter(Boolean).join(', '),
				lang: textIn(text, locale).lang,
				paragraphs: [textIn(text, locale).text],
			})),
			count,
			own(facts.picture ? [facts.picture, facts.picture_credit ?? ''] : [t('no-picture')], t('picture')),
			more,
		],
	}
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).filter((each) => each.trim())
