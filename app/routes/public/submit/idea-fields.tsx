import type { FieldState } from '#app/components/field-state.ts'
import { FileField } from '#app/components/file-field.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { ideaLanguages } from '#app/domain/shared/language.ts'
import { ideaLength, titleLength } from '#app/domain/submissions/submission-form.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Fields = Record<'title' | 'idea' | 'language' | 'category' | 'altText' | 'peopleCount', FieldState>
type Describing = { readonly fields: Pick<Fields, 'altText' | 'peopleCount'> }

export const photoTypes = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif,.heic,.heif'

export function PhotoFields({ photo, fields }: Describing & { readonly photo: FieldState }) {
	const t = useTexts('submit')
	return (
		<fieldset className="stack">
			<legend>{t('photo-part')}</legend>
			<FileField field={photo} label={t('photo')} hint={t('photo-hint')} accept={photoTypes} />
			<PhotoTexts fields={fields} />
		</fieldset>
	)
}

/** What is said about the photo. */
export function PhotoTexts({ fields }: Describing) {
	const t = useTexts('submit')
	return (
		<>
			<TextField field={fields.altText} label={t('alt-text')} hint={t('alt-text-hint')} />
			<TextField field={fields.peopleCount} label={t('people-count')} type="number" min={1} max={500} />
		</>
	)
}

export function IdeaFields({
	fields,
	categories,
}: {
	readonly fields: Fields
	readonly categories: readonly { value: string; label: string }[]
}) {
	const t = useTexts('submit')
	const format = useFormat()
	const languages = ideaLanguages
		.map((language) => ({ value: language as string, label: format.language(language) }))
		.sort((a, b) => a.label.localeCompare(b.label))
	return (
		<fieldset className="stack">
			<legend>{t('idea-part')}</legend>
			<TextField field={fields.title} label={t('idea-title')} hint={t('idea-title-hint', titleLength)} />
			<TextAreaField field={fields.idea} label={t('idea')} hint={t('idea-hint', ideaLength)} rows={10} />
			<SelectField field={fields.language} label={t('language')} options={languages} />
			{categories.length > 0 && (
				<SelectField field={fields.category} label={t('category')} options={categories} empty={t('no-category')} />
			)}
		</fieldset>
	)
}
