import { z } from 'zod'
import { EmailAddress } from '../accounts/email-address.ts'
import { CountryCode } from '../shared/country.ts'
import { IdeaLanguage } from '../shared/language.ts'
import { textBetween } from './text-length.ts'

export const titleLength = { least: 5, most: 100 } as const
export const ideaLength = { least: 50, most: 2000 } as const
export const altTextLength = { least: 5, most: 300 } as const
const nameLength = { least: 1, most: 100 } as const
const libraryNameLength = { least: 2, most: 150 } as const
const mostPeople = 500

/** 128 bits, fresh with every form page: the same form sent twice is one submission. */
const Key = z.string().regex(/^(?:[0-9a-f]{32}|[A-Za-z0-9_-]{22})$/, { error: 'form-damaged' })

const Agreed = z.boolean({ error: 'must-agree' })

const Slug = z
	.string()
	.max(200)
	.regex(/^[\p{L}\p{N}-]+$/u, { error: 'form-damaged' })

/** What the submitter writes and may write anew while nothing is decided. */
export const ideaShape = {
	title: textBetween(titleLength),
	idea: textBetween(ideaLength),
	language: IdeaLanguage,
	category: Slug.optional(),
	altText: textBetween(altTextLength),
	peopleCount: z.number().int().min(1).max(mostPeople).default(1),
}

const shape = {
	key: Key,
	/** Of the directory, by slug; else named. */
	library: Slug.optional(),
	namedLibrary: textBetween(libraryNameLength).optional(),
	country: CountryCode.optional(),
	...ideaShape,
	name: textBetween(nameLength),
	email: EmailAddress,
	underAge: z.enum(['yes', 'no'], { error: 'choose-one' }),
	guardianEmail: EmailAddress.optional(),
	entry: Agreed,
	'photo-published': Agreed,
	'people-agreed': Agreed,
	'name-shown': z.boolean().default(false),
	'press-use': z.boolean().default(false),
}

const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null }

export const SubmissionForm = z
	.object(shape)
	.refine((form) => form.library !== undefined || (form.namedLibrary !== undefined && form.country !== undefined), {
		path: ['library'],
		error: 'library-missing',
		...always,
	})
	.refine((form) => form.underAge !== 'yes' || form.guardianEmail !== undefined, {
		path: ['guardianEmail'],
		error: 'guardian-missing',
		...always,
	})
	.refine((form) => form.underAge !== 'yes' || !isSame(form.guardianEmail, form.email), {
		path: ['guardianEmail'],
		error: 'guardian-same',
		...always,
	})
export type SubmissionForm = z.infer<typeof SubmissionForm>

const isSame = (guardian: string | undefined, submitter: string | undefined) =>
	guardian !== undefined && guardian === submitter

/** On the receipt: the text alone. */
export const IdeaForm = z.object(ideaShape)
export type IdeaForm = z.infer<typeof IdeaForm>

/** On the receipt: what may be given or taken back at any time. */
export const FreeChoicesForm = z.object({ 'name-shown': shape['name-shown'], 'press-use': shape['press-use'] })
