import type { PrizeKind } from '#app/domain/prizes/prize-kind.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Measures = Pick<PrizeKind, 'weight' | 'length' | 'width' | 'height'>

/** Value, weight and size in words; nothing where nothing is known. */
export function usePackedWords() {
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const size = ({ length, width, height }: Measures) =>
		length && width && height
			? t('size-of', { length: format.number(length), width: format.number(width), height: format.number(height) })
			: ''
	return {
		value: ({ value, currency }: Pick<PrizeKind, 'value' | 'currency'>) =>
			value !== null && currency ? format.money(value, currency) : '',
		packed: (kind: Measures) => [kind.weight ? format.weight(kind.weight) : '', size(kind)].filter(Boolean).join(', '),
	}
}
