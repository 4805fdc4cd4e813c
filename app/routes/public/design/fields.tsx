import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { ScoreScale } from '#app/components/score-scale.tsx'
import { SearchForm } from '#app/components/search-form.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { field, paragraph, specimens } from './specimens.ts'

const options = Object.values(specimens).map(({ text, lang }) => ({ value: lang, label: text }))
const wrong = { errors: ['required'] }

/** Every field: empty, filled, wrong. */
export function Fields() {
	const missing = field('missing', wrong)
	return (
		<Section title="Fields">
			<SearchForm label="SearchForm" value={specimens.greek.text} />
			<form>
				<ErrorSummary fields={[{ field: missing, label: 'TextField' }]} formErrors={['required']} />
				<TextField field={field('text')} label="TextField" hint={paragraph} />
				<TextField field={missing} label="TextField" />
				<TextField field={field('rtl', { defaultValue: specimens.hebrew.text })} label="TextField" dir="auto" />
				<TextAreaField field={field('area', { defaultValue: specimens.unbroken.text })} label="TextAreaField" />
				<TextAreaField field={field('area-wrong', wrong)} label="TextAreaField" />
				<SelectField field={field('select')} label="SelectField" options={options} />
				<SelectField field={field('select-wrong', wrong)} label="SelectField" options={options} />
				<RadioField field={field('radio')} label="RadioField" options={options} />
				<CheckField field={field('check')} label={paragraph} />
				<CheckField field={field('check-wrong', wrong)} label="CheckField" />
				<FileField field={field('file')} label="FileField" hint={paragraph} />
				<ScoreScale field={field('scale', { defaultValue: '4' })} legend="ScoreScale" ends={['little', 'much']} />
				<ScoreScale field={field('scale-wrong', wrong)} legend="ScoreScale" ends={['little', 'much']} />
			</form>
		</Section>
	)
}
