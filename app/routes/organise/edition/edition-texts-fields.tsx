import type { FieldMetadata } from '@conform-to/react'
import { TextField } from '#app/components/text-field.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'

/** Conform's metadata of a text in several languages, whatever form it stands in. */
type TextsField = Pick<FieldMetadata<Texts>, 'id' | 'name' | 'initialValue' | 'getFieldset'>

/** One field per interface language for a text that is shown in all of them. */
export function TextsFields({ field, label, hint }: { field: TextsField; label: string; hint?: string }) {
	const format = useFormat()
	const typed = field.initialValue as Partial<Record<string, string>> | undefined
	return (
		<fieldset className="stack">
			{locales.map((locale) => (
				<TextField
					key={locale}
					field={{
						id: `${field.id}-${locale}`,
						name: `${field.name}.${locale}`,
						required: locale === 'en',
						defaultValue: typed?.[locale] ?? '',
						errors: field.getFieldset()[locale]?.errors,
					}}
					label={`${label} (${format.language(locale)})`}
					hint={locale === 'en' ? hint : undefined}
					lang={locale}
				/>
			))}
		</fieldset>
	)
}
