import type { ReactNode } from 'react'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { type FieldState, isWrong } from './field-state.ts'

type Props = {
	readonly fields?: readonly { readonly field: FieldState; readonly label: ReactNode }[]
	readonly formErrors?: readonly string[]
}

/** The browser puts the focus here when the page opens: it needs no script for that. */
const focused = { tabIndex: -1, autoFocus: true } as const

/** All that needs another look, above the form: it takes the focus, and each line leads to its field. */
export function ErrorSummary({ fields = [], formErrors = [] }: Props) {
	const t = useTexts('forms')
	const say = useErrorText()
	const wrong = fields.filter(({ field }) => isWrong(field))
	const count = wrong.length + formErrors.length
	if (count === 0) return null
	return (
		<div className="summary" role="alert" {...focused}>
			<h2>{t('summary', { count })}</h2>
			<ul>
				{formErrors.map((error) => (
					<li key={error}>{say(error)}</li>
				))}
				{wrong.map(({ field, label }) => (
					<li key={field.id}>
						<a href={`#${field.id}`}>{label}</a> <span>{field.errors?.map(say).join(' ')}</span>
					</li>
				))}
			</ul>
		</div>
	)
}

/** What went wrong with a form so small that it needs no summary. */
export function FormErrors({ errors = [] }: { errors?: readonly string[] }) {
	const say = useErrorText()
	if (errors.length === 0) return null
	return (
		<div role="alert">
			{errors.map((error) => (
				<p className="field__error" key={error}>
					{say(error)}
				</p>
			))}
		</div>
	)
}
