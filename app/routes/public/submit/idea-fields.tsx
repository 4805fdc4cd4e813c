import type { FieldState } from '#app/components/field-state.ts'
import { SelectField } from '#app/components/select-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { ideaLanguages } from '#app/domain/shared/language.ts'
import { ideaLength, titleLength } from '#app/domain/submissions/submission-form.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Counted } from './counted.tsx'

type Props = {
	readonly fields: Record<'title' | 'idea' | 'language' | 'category', FieldState>
	readonly categories: readonly { value: string; label: string }[]
}

export function IdeaFields({ fields, categories }: Props) {
	const t = useTexts('submit')
	const format = useFormat()
	const languages = ideaLanguages
		.map((language) => ({ value: language as string, label: format.language(language) }))
		.sort((a, b) => a.label.localeCompare(b.label))
	return (
		<fieldset className="stack">
			<legend>{t('part.idea')}</legend>
			<Counted length={titleLength}>
				<TextField
					field={fields.title}
					label={t('idea-title')}
					hint={t('idea-title-hint', titleLength)}
					enterKeyHint="next"
				/>
			</Counted>
			<Counted length={ideaLength}>
				<TextAreaField field={fields.idea} label={t('idea')} hint={t('idea-hint', ideaLength)} rows={8} />
			</Counted>
			<SelectField field={fields.language} label={t('language')} options={languages} />
			{categories.length > 0 && (
				<SelectField field={fields.category} label={t('category')} options={categories} empty={t('no-category')} />
			)}
		</fieldset>
	)
}
