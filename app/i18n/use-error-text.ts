import type { Texts } from './catalogue.ts'
import { readErrorKey } from './error-key.ts'
import { useTexts } from './use-texts.ts'

/** Says what a form's error or a command's refusal means, and what to do about it. */
export function useErrorText(): (error: string) => string {
	const forms = useTexts('forms')
	const refusals = useTexts('refusals')
	return (error) => errorText(error, forms, refusals)
}

export function errorText(error: string, forms: Texts<'forms'>, refusals: Texts<'refusals'>): string {
	const { key, values } = readErrorKey(error)
	if (has(forms, key)) return forms(key, values)
	if (has(refusals, key)) return refusals(key, values)
	return forms('wrong')
}

function has<Key extends string>(texts: { has(key: Key): boolean }, key: string): key is Key {
	return texts.has(key as Key)
}
