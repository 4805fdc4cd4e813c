import { useErrorText } from '#app/i18n/use-error-text.ts'
import { errorId, type FieldState } from './field-state.ts'

export function FieldErrors({ field }: { field: FieldState }) {
	const say = useErrorText()
	if (!field.errors?.length) return null
	return (
		<div id={errorId(field)}>
			{field.errors.map((error) => (
				<p className="field__error" key={error}>
					{say(error)}
				</p>
			))}
		</div>
	)
}
