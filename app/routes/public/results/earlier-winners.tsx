import { Note } from '#app/components/note.tsx'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from './winner-card.ts'

interface Props {
	readonly earlier: readonly WinnerCard[]
	readonly results: string
}

/** Whoever was succeeded, or won before a ballot was left out, stays visible. */
export function EarlierWinners({ earlier, results }: Props) {
	const t = useTexts('winners')
	const left = earlier.filter(({ stays, noAwardReason }) => !stays && !noAwardReason)
	const counted = earlier.filter((each) => !left.includes(each))
	return (
		<>
			<Earlier cards={left} results={results} title={t('earlier')} hint={t('earlier-hint')} />
			<Earlier cards={counted} results={results} title={t('earlier-counted')} hint={t('earlier-counted-hint')} />
		</>
	)
}

interface EarlierProps {
	readonly cards: readonly WinnerCard[]
	readonly results: string
	readonly title: string
	readonly hint: string
}

/** By title where it may still be shown, by code where not. */
function Earlier({ cards, results, title, hint }: EarlierProps) {
	const t = useTexts('results')
	if (cards.length === 0) return null
	return (
		<Note title={title}>
			<ul>
				{cards.map((card) => (
					<li key={card.id}>
						<a href={`${results}/${card.country}`} lang={card.lang}>
							{card.noAwardReason && isNoAwardReason(card.noAwardReason)
								? t(`no-award.${card.noAwardReason}`)
								: card.title}
						</a>
					</li>
				))}
			</ul>
			<p>{hint}</p>
		</Note>
	)
}
