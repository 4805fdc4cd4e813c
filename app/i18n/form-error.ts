import type { z } from 'zod'
import { errorKey } from './error-key.ts'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** zod's own complaints as keys of the area `forms`; a schema's own message wins over these. */
export function formError(issue: Issue): string {
	switch (issue.code) {
		case 'too_small':
			return tooSmall(issue.origin, Number(issue.minimum), issue.input)
		case 'too_big':
			return tooBig(issue.origin, Number(issue.maximum), issue.input)
		case 'invalid_format':
			return issue.format === 'email' || issue.format === 'url' ? `${issue.format}-wrong` : 'wrong'
		case 'invalid_value':
			return 'choose-one'
		case 'invalid_type':
			return isMissing(issue.input) ? 'required' : wrongType(issue.expected)
		default:
			return 'wrong'
	}
}

function tooSmall(origin: string, minimum: number, input: unknown): string {
	if (origin === 'string')
		return minimum <= 1 ? 'required' : errorKey('too-short', { missing: minimum - lengthOf(input) })
	if (origin === 'array' || origin === 'set') return errorKey('choose-more', { minimum })
	return origin === 'date' ? 'date-too-early' : errorKey('number-too-small', { minimum })
}

function tooBig(origin: string, maximum: number, input: unknown): string {
	if (origin === 'string') return errorKey('too-long', { extra: lengthOf(input) - maximum })
	if (origin === 'array' || origin === 'set') return errorKey('choose-fewer', { maximum })
	return origin === 'date' ? 'date-too-late' : errorKey('number-too-large', { maximum })
}

function wrongType(expected: string): string {
	if (expected === 'number' || expected === 'int') return 'number-wrong'
	return expected === 'date' ? 'date-wrong' : 'wrong'
}

const lengthOf = (input: unknown) => (typeof input === 'string' ? input.length : 0)
const isMissing = (input: unknown) => input === undefined || input === null || input === ''
