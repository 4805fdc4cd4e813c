/** What a field must know; the metadata that conform makes of a form is one of these. */
export type FieldState = {
	readonly key?: string
	readonly id: string
	readonly name: string
	readonly defaultValue?: string
	readonly defaultOptions?: readonly string[]
	readonly defaultChecked?: boolean
	readonly errors?: readonly string[]
	readonly required?: boolean
	readonly minLength?: number
	readonly maxLength?: number
	readonly min?: string | number
	readonly max?: string | number
	readonly step?: string | number
	readonly pattern?: string
}

export const hintId = (field: FieldState) => `${field.id}-hint`
export const errorId = (field: FieldState) => `${field.id}-error`
export const isWrong = (field: FieldState) => (field.errors?.length ?? 0) > 0

/** Ties an input to its hint and its error. */
export function describedBy(field: FieldState, hint: unknown) {
	const ids = [hint ? hintId(field) : '', isWrong(field) ? errorId(field) : ''].filter(Boolean)
	return {
		'aria-invalid': isWrong(field) || undefined,
		'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
	}
}
