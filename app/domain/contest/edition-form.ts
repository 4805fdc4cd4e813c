import { z } from 'zod'
import { CountryCode } from '#app/domain/shared/country.ts'
import { type Locale, locales } from '#app/domain/shared/language.ts'
import type { Texts } from './edition.ts'
import { WallClock, Zone } from './wall-clock.ts'

const wordsIn = (longest: number) => z.string().trim().max(longest).optional()

const TypedTexts = (longest: number) =>
	z.object(
		Object.fromEntries(locales.map((language) => [language, wordsIn(longest)])) as Record<
			Locale,
			ReturnType<typeof wordsIn>
		>,
	)

/** A text in English and, where it is given, in the other languages. */
export const TextsForm = (longest: number) =>
	TypedTexts(longest)
		.extend({ en: z.string().trim().min(3).max(longest) })
		.transform((typed): Texts => {
			const given = locales.filter((language) => typed[language])
			return { ...Object.fromEntries(given.map((language) => [language, typed[language] ?? ''])), en: typed.en }
		})

/** The same, or nothing in any language. */
export const OptionalTextsForm = (longest: number) =>
	z.preprocess((typed) => (Object.values(typed ?? {}).some(isGiven) ? typed : undefined), TextsForm(longest).optional())

const isGiven = (typed: unknown) => typeof typed === 'string' && typed.trim() !== ''

export const DatesForm = z.object({
	zone: Zone,
	callOpens: WallClock,
	callCloses: WallClock,
	moderationDays: z.coerce.number().int().min(0).max(365),
	votingOpens: WallClock,
	votingCloses: WallClock,
})
export type DatesInput = z.infer<typeof DatesForm>

/** What an edition cannot be made without; the rest starts with defaults and is changed on its own pages. */
export const EditionForm = DatesForm.extend({
	slug: z
		.string()
		.trim()
		.max(60)
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug-wrong'),
	title: TextsForm(120),
	question: TextsForm(300),
	countries: z.array(CountryCode).min(1),
	demo: z.stringbool().default(false),
})
export type EditionInput = z.infer<typeof EditionForm>

export const EditionTextsForm = z.object({ title: TextsForm(120), question: TextsForm(300) })
export type EditionTextsInput = z.infer<typeof EditionTextsForm>

export const CountryForm = z.object({
	country: CountryCode,
	zone: Zone,
	/** GDPR article 8(1): between 13 and 16. */
	consentAge: z.coerce.number().int().min(13).max(16),
	/** An extension for this country only. */
	callCloses: WallClock.optional(),
})
export type CountryInput = z.infer<typeof CountryForm>

export const CategoryForm = z.object({ names: TextsForm(60) })
export type CategoryInput = z.infer<typeof CategoryForm>

export const PartnerForm = z.object({
	name: z.string().trim().min(2).max(120),
	homeCountry: CountryCode,
	website: z
		.url({ protocol: /^https?$/ })
		.max(300)
		.optional(),
})
export type PartnerInput = z.infer<typeof PartnerForm>
