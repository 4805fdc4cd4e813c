import { locales } from '#app/domain/shared/language.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { TextAreaField } from './text-area-field.tsx'
import { TextField } from './text-field.tsx'

interface Props {
	readonly id: string
	readonly name: string
	readonly label: string
	readonly hint?: string | undefined
	readonly typed?: Partial<Record<string, string>> | undefined
	readonly errorsIn?: (language: string) => readonly string[] | undefined
	/** A text of several lines. */
	readonly rows?: number
	/** Whether English must be given; elsewhere an empty one leaves the whole text out. */
	readonly required?: boolean
}

const others = locales.filter((language) => language !== 'en')

/** A text in every language: English at once, the others folded away until one of them is wanted. */
export function LanguageFields({ id, name, label, hint, typed, errorsIn, rows, required = true }: Props) {
	const t = useTexts('forms')
	const format = useFormat()
	const field = (language: string) => ({
		id: `${id}-${language}`,
		name: `${name}.${language}`,
		defaultValue: typed?.[language] ?? '',
		errors: errorsIn?.(language),
		...(required && language === 'en' ? { required } : {}),
	})
	const input = (language: string) => {
		const shown = { field: field(language), label: `${label} (${format.language(language)})`, lang: language }
		const help = language === 'en' ? hint : undefined
		return rows ? (
			<TextAreaField key={language} {...shown} hint={help} rows={rows} />
		) : (
			<TextField key={language} {...shown} hint={help} />
		)
	}
	const given = others.filter((language) => typed?.[language])
	const isWrong = others.some((language) => (errorsIn?.(language)?.length ?? 0) > 0)
	return (
		<div className="languages-of stack">
			{input('en')}
			<details open={isWrong}>
				<summary>{t('other-languages', { given: given.length, all: others.length })}</summary>
				<div className="stack">{others.map(input)}</div>
			</details>
		</div>
	)
}
