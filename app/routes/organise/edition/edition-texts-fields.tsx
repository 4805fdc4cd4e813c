import type { FieldMetadata } from '@conform-to/react'
import { LanguageFields } from '#app/components/language-fields.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'

/** Conform's metadata of a text in several languages, whatever form it stands in. */
type TextsField = Pick<FieldMetadata<Texts>, 'id' | 'name' | 'initialValue' | 'getFieldset'>

/** One field per language for a text that is shown in all of them. */
export function TextsFields({ field, label, hint }: { field: TextsField; label: string; hint?: string }) {
	const fields = field.getFieldset()
	return (
		<LanguageFields
			id={field.id}
			name={field.name}
			label={label}
			hint={hint}
			typed={field.initialValue as Partial<Record<string, string>> | undefined}
			errorsIn={(language) => fields[language]?.errors}
		/>
	)
}
