import type { Option } from '#app/components/option.ts'
import { type LetterKind, letterKinds } from '#app/domain/letters/letter.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Every kind of letter, in the order of the story. */
export function useKindChoices(): Option[] {
	const t = useTexts('letters')
	return (Object.keys(letterKinds) as LetterKind[]).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))
}
