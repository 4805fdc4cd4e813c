import type { CorrectedPart } from '#app/domain/results/correction.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Named {
	readonly part: CorrectedPart
	readonly country: string | null
	readonly by?: string | null
}

/** What a text is called at the desk. */
export function useTextName() {
	const t = useTexts('corrections')
	const format = useFormat()
	return ({ part, country, by }: Named): string =>
		[t(`parts.${part}`), country && format.country(country), by && isolated(by)].filter(Boolean).join(', ')
}
