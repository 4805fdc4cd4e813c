import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { type Locale, languageTag } from './locale.ts'

type Values = Readonly<Record<string, string | number>>

/** Angle brackets are text in a letter, not markup. */
const read = (message: string) => parse(message, { ignoreTag: true, requiresOtherClause: true })

const inside = (element: MessageFormatElement): MessageFormatElement[][] =>
	element.type === TYPE.plural || element.type === TYPE.select
		? Object.values(element.options).map(({ value }) => value)
		: []

/** All parts of a message, those inside its choices too. */
const parts = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
	elements.flatMap((element) => [element, ...inside(element).flatMap(parts)])

const nameOf = (element: MessageFormatElement): string | null =>
	element.type === TYPE.literal || element.type === TYPE.pound ? null : element.value

/** What is filled in somewhere in a message. */
export const placeholdersIn = (message: string): ReadonlySet<string> =>
	new Set(parts(read(message)).flatMap((element) => nameOf(element) ?? []))

const understood: readonly TYPE[] = [TYPE.literal, TYPE.argument, TYPE.number, TYPE.plural, TYPE.select, TYPE.pound]

interface Bounds {
	readonly locale: Locale
	readonly known: ReadonlySet<string>
	readonly required: readonly string[]
}

/** Why a message that somebody wrote could not be used; a key of the catalogue. */
export function faultInMessage(message: string, { locale, known, required }: Bounds): string | null {
	const found = readOrNull(message)
	if (!found) return 'message-unreadable'
	const all = parts(found)
	if (all.some(({ type }) => !understood.includes(type))) return 'message-unreadable'
	const names = new Set(all.flatMap((element) => nameOf(element) ?? []))
	const strange = [...names].find((name) => !known.has(name))
	if (strange) return `placeholder-unknown?name=${encodeURIComponent(strange)}`
	const lacking = required.find((name) => !outside(found).has(name))
	if (lacking) return `placeholder-missing?name=${lacking}`
	const categories = new Intl.PluralRules(languageTag[locale]).resolvedOptions().pluralCategories
	for (const element of all) {
		if (element.type !== TYPE.plural) continue
		const missing = categories.find((category) => !Object.hasOwn(element.options, category))
		if (missing) return `plural-incomplete?category=${missing}`
	}
	return null
}

/** What is filled in whatever is chosen. */
const outside = (elements: readonly MessageFormatElement[]) =>
	new Set(elements.flatMap((element) => nameOf(element) ?? []))

function readOrNull(message: string): MessageFormatElement[] | null {
	try {
		return read(message)
	} catch {
		return null
	}
}

/** The message with everything filled in. */
export const fillMessage = (message: string, locale: Locale, values: Values): string =>
	filled(read(message), languageTag[locale], values)

function filled(elements: readonly MessageFormatElement[], tag: string, values: Values, count?: number): string {
	const number = (value: number) => new Intl.NumberFormat(tag).format(value)
	return elements
		.map((element): string => {
			if (element.type === TYPE.literal) return element.value
			if (element.type === TYPE.pound) return number(count ?? 0)
			const value = values[nameOf(element) ?? ''] ?? ''
			if (element.type === TYPE.plural) {
				const counted = Number(value) - element.offset
				const rule = new Intl.PluralRules(tag, { type: element.pluralType ?? 'cardinal' }).select(counted)
				const option = element.options[`=${value}`] ?? element.options[rule] ?? element.options.other
				return filled(option?.value ?? [], tag, values, counted)
			}
			if (element.type === TYPE.select)
				return filled((element.options[String(value)] ?? element.options.other)?.value ?? [], tag, values, count)
			return typeof value === 'number' ? number(value) : value
		})
		.join('')
}
