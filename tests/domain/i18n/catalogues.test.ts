import { readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { languageTag, locales } from '#app/i18n/locale.ts'

const folder = new URL('../../../app/i18n/catalogues/', import.meta.url)
const areas = filesOf('en')

type Tree = { readonly [key: string]: string | Tree }

function filesOf(locale: string): string[] {
	return readdirSync(new URL(`${locale}/`, folder)).sort()
}

function messagesOf(locale: string, file: string): Record<string, string> {
	return Object.fromEntries(flat(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'))))
}

function flat(tree: Tree, path = ''): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
	)
}

/** Every element of a message with all that stands inside it. */
function elementsOf(message: string): MessageFormatElement[] {
	const inside = (elements: MessageFormatElement[]): MessageFormatElement[] =>
		elements.flatMap((element) => {
			if (element.type === TYPE.tag) return [element, ...inside(element.children)]
			if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element]
			return [element, ...Object.values(element.options).flatMap((option) => inside(option.value))]
		})
	return inside(parse(message))
}

/** What a message must be given: a tag or an argument, with what is done to it. */
function argumentsOf(message: string): string[] {
	const named = elementsOf(message).flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return []
		return element.type === TYPE.tag ? [`<${element.value}>`] : [element.value]
	})
	return [...new Set(named)].sort()
}

const pluralsOf = (message: string) => elementsOf(message).filter((element) => element.type === TYPE.plural)

function mapped<T>(messages: Record<string, string>, of: (message: string) => T): Record<string, T> {
	return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, of(message)]))
}

describe.each(locales)('the catalogue of %s', (locale) => {
	test('has the areas of the English one', () => {
		expect(filesOf(locale)).toEqual(areas)
	})

	test.each(areas)('says everything %s says in English, given the same', (file) => {
		expect(mapped(messagesOf(locale, file), argumentsOf)).toEqual(mapped(messagesOf('en', file), argumentsOf))
	})

	test.each(areas)('knows every plural of its language in %s', (file) => {
		const forms = mapped(messagesOf(locale, file), (message) =>
			pluralsOf(message).map(({ options, pluralType }) => ({ pluralType, forms: pluralFormsOf(options) })),
		)
		const wanted = mapped(messagesOf(locale, file), (message) =>
			pluralsOf(message).map(({ pluralType }) => ({ pluralType, forms: categoriesOf(locale, pluralType) })),
		)
		expect(forms).toEqual(wanted)
	})

	test.each(areas)('leaves dates to the formatters in %s, for they know the time zone', (file) => {
		const dated = Object.entries(messagesOf(locale, file)).filter(([, message]) =>
			elementsOf(message).some((element) => element.type === TYPE.date || element.type === TYPE.time),
		)
		expect(dated).toEqual([])
	})

	test.each(areas)('has no empty text in %s and no key with a dot', (file) => {
		const faulty = Object.entries(messagesOf(locale, file)).filter(
			([key, text]) => text.trim() === '' || /\.\.|\s/.test(key),
		)
		expect(faulty).toEqual([])
	})
})

/** Exact cases (`=0`) may come on top. */
function pluralFormsOf(options: object): string[] {
	return Object.keys(options)
		.filter((form) => !form.startsWith('='))
		.sort()
}

function categoriesOf(locale: keyof typeof languageTag, type: Intl.PluralRuleType | undefined): string[] {
	return [...new Intl.PluralRules(languageTag[locale], { type }).resolvedOptions().pluralCategories].sort()
}
