import type { LetterRequest, StoredParams, WrittenLetter } from '#app/domain/letters/letter.ts'
import { namesOfPeople, type UnfinishedLine } from '#app/domain/letters/letter-params.ts'
import type { Wording } from '#app/domain/letters/wording.ts'
import { formats } from '#app/i18n/format.ts'
import { defaultLocale, isLocale, type Locale } from '#app/i18n/locale.ts'
import { fillMessage } from '#app/i18n/own-message.server.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** Words a letter in its recipient's language: plain text, for every mail program there is. */
export function writeLetter({ kind, locale, params, link, wording }: LetterRequest): WrittenLetter {
	const language = isLocale(locale) ? locale : defaultLocale
	const t = translator(language, 'letters')
	const format = formats(language, String(params.zone ?? 'UTC'))
	const edition = params.edition ? String(params.edition) : t('all-editions')
	const values = {
		...shownParams(params, language, format),
		...linesOf(params, language, format),
		link: link ?? '',
		edition,
	}
	const own = wording ? inOwnWords(wording, language, values) : null
	const { subject, body } = own ?? {
		subject: t(`letter.${kind}.subject`, values),
		body: t(`letter.${kind}.text`, values),
	}
	return { subject: onOneLine(subject), text: `${[t('hello'), body, t('regards')].join('\n\n')}\n` }
}

/** Whatever is wrong with them, the letter leaves: then in ours. */
function inOwnWords({ subject, body }: Wording, language: Locale, values: StoredParams): Wording | null {
	try {
		return { subject: fillMessage(subject, language, values), body: fillMessage(body, language, values) }
	} catch {
		return null
	}
}

/** Instants and countries are stored as data and shown as people write them. */
function shownParams(params: StoredParams, language: Locale, format: ReturnType<typeof formats>): StoredParams {
	const removed = translator(language, 'states')('name-removed')
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [
			name,
			isNameRemoved(name, value) ? removed : shown(name, value, format),
		]),
	)
}

/** Whoever was named there is erased since. */
const isNameRemoved = (name: string, value: string | number) =>
	value === '' && namesOfPeople.some((each) => each === name)

function shown(name: string, value: string | number, format: ReturnType<typeof formats>): string | number {
	if (typeof value === 'number') return value
	if (name.endsWith('At')) return format.moment(value)
	return name === 'country' ? format.country(value) : value
}

/** A list goes into a letter as data, and each of its lines is worded here. */
function linesOf({ ballots }: StoredParams, language: Locale, format: ReturnType<typeof formats>): StoredParams {
	if (typeof ballots !== 'string') return {}
	const t = translator(language, 'letters')
	const lines = (JSON.parse(ballots) as UnfinishedLine[]).map(({ country, answered, wanted, closesAt }) =>
		t('unfinished', {
			...{ country: format.country(country), answered, wanted, closesAt: format.moment(closesAt) },
			counted: wanted > 0 ? 'yes' : 'no',
		}),
	)
	return { ballots: lines.join('\n') }
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
