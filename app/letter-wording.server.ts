import { exampleParams } from '#app/domain/letters/example-params.ts'
import { type LetterKind, letterKinds, linkPaths, type WrittenLetter } from '#app/domain/letters/letter.ts'
import { indispensable, type Wording } from '#app/domain/letters/wording.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { faultInMessage, placeholdersIn } from '#app/i18n/own-message.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { writeLetter } from './letters.server.ts'

/** Our words for a kind of letter, as they stand in the catalogue. */
export function ourWording(kind: LetterKind, locale: Locale): Wording {
	const t = translator(locale, 'letters')
	return { subject: t.raw(`letter.${kind}.subject`), body: t.raw(`letter.${kind}.text`) }
}

/** What can be filled in, and what must be. */
export function placeholdersOf(kind: LetterKind) {
	const { subject, body } = ourWording(kind, 'en')
	const inBody = placeholdersIn(body)
	const known = new Set([...placeholdersIn(subject), ...inBody, 'edition'])
	return { known, required: indispensable.filter((name) => inBody.has(name)) }
}

export interface WordingFaults {
	readonly subject: string | null
	readonly body: string | null
}

/** Why words could not be used; keys of the catalogue. */
export function faultsInWording(kind: LetterKind, locale: Locale, { subject, body }: Wording): WordingFaults {
	const { known, required } = placeholdersOf(kind)
	const inSubject = new Set([...known].filter((name) => name !== 'link'))
	return {
		subject: faultInMessage(subject, { locale, known: inSubject, required: [] }),
		body: faultInMessage(body, { locale, known, required }),
	}
}

/** The letter with example values, its private link masked. */
export function exampleLetter(
	kind: LetterKind,
	locale: Locale,
	{ edition, origin, wording }: { edition: string; origin: string; wording: Wording | null },
): WrittenLetter {
	const { link: purpose } = letterKinds[kind]
	const link = purpose && `${origin}${linkPaths[purpose]}/••••••`
	return writeLetter({ kind, locale, params: { ...exampleParams[kind], edition }, link, wording })
}
