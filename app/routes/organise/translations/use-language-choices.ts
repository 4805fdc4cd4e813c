import { ideaLanguages, locales } from '#app/domain/shared/language.ts'
import { useFormat } from '#app/i18n/use-format.ts'

const inOrder = [...new Set<string>([...locales, ...ideaLanguages])]

/** Every language an idea may be translated into, those of the interface first; without its own. */
export function useLanguageChoices(own?: string): { value: string; label: string }[] {
	const format = useFormat()
	return inOrder.filter((each) => each !== own).map((value) => ({ value, label: format.language(value) }))
}
