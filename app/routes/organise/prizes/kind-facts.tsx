import { Facts } from '#app/components/facts.tsx'
import type { PrizeKind, Stock } from '#app/domain/prizes/prize-kind.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { usePackedWords } from './use-packed-words.ts'

/** What is known of a kind, and how much of it is left; what nobody knows is not mentioned. */
export function KindFacts({ kind }: { kind: PrizeKind & { readonly stock: Stock } }) {
	const t = useTexts('organise-prizes')
	const words = usePackedWords()
	const { free, units } = kind.stock
	const facts = [
		{ term: t('left'), detail: t('left-of', { free, units }) },
		{ term: t('value'), detail: words.value(kind) },
		{ term: t('packed'), detail: words.packed(kind) },
		{ term: t('battery'), detail: t(`battery-${kind.battery}`) },
	]
	return <Facts facts={facts.filter(({ detail }) => detail)} />
}
