import { PrizeStates } from '#app/components/prize-states.tsx'
import { Section } from '#app/components/section.tsx'
import type { PrizeInShort } from '#app/domain/prizes/prize-in-short.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Where the winner's prize is at this moment; its whole way is a page of its own. */
export function PrizePart({ prizes, href }: { prizes: readonly PrizeInShort[]; href: string }) {
	const t = useTexts('winners')
	if (prizes.length === 0) return null
	return (
		<Section title={t('prize')}>
			<div className="stack">
				<PrizeStates prizes={prizes} />
				<p>
					<a href={href}>{t('follow')}</a>
				</p>
			</div>
		</Section>
	)
}
