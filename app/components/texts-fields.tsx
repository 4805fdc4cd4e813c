import type { FieldMetadata } from '@conform-to/react'
import type { Texts } from '#app/domain/contest/edition.ts'
import { locales } from '#app/domain/shared/language.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { LanguageFields } from './language-fields.tsx'

/** Conform's metadata of a text in several languages, whatever form it stands in. */
type TextsField = Pick<FieldMetadata<Texts>, 'id' | 'name' | 'initialValue' | 'getFieldset'>

interface Props {
	readonly field: TextsField
	readonly label: string
	readonly hint?: string
	/** A text of several lines. */
	readonly rows?: number
	/** Whether it must be there at all; then in English. */
	readonly required?: boolean
}

/** One field per language for a text that is shown in all of them. */
export function TextsFields({ field, ...props }: Props) {
	const fields = field.getFieldset()
	return (
		<LanguageFields
			id={field.id}
			name={field.name}
			typed={field.initialValue as Partial<Record<string, string>> | undefined}
			errorsIn={(language) => fields[language]?.errors}
			{...props}
		/>
	)
}

/** The lines of an error summary for such a text: one for each language. */
export function useTextsSummary(field: TextsField, label: string) {
	const format = useFormat()
	const fields = field.getFieldset()
	return locales.map((language) => ({
		field: { id: `${field.id}-${language}`, name: `${field.name}.${language}`, errors: fields[language]?.errors },
		label: `${label} (${format.language(language)})`,
	}))
}
