import { Columns } from '#app/components/columns.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { Stamp } from '#app/components/stamp.tsx'
import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { WinnerCard } from './winner-card.ts'

/** Who won, large, before anything is counted. */
export function WinnerHead({ card, href, at }: { card: WinnerCard; href: string; at: Date }) {
	const t = useTexts('results')
	const winners = useTexts('winners')
	const states = useTexts('states')
	if (card.noAwardReason)
		return <p className="lede">{isNoAwardReason(card.noAwardReason) && t(`no-award.${card.noAwardReason}`)}</p>
	const words = (
		<div className="stack">
			<p>
				<Stamp size="big" at={at}>
					{states('winner')}
				</Stamp>
			</p>
			<h2 className="result-winner" lang={card.lang}>
				<a href={href}>{card.title}</a>
			</h2>
			<p>{card.library}</p>
			<p lang={card.left ? undefined : card.lang}>{card.left ? winners('left') : card.excerpt}</p>
		</div>
	)
	if (!card.photo) return words
	return (
		<Columns>
			{words}
			<Picture photo={card.photo} alt={card.altText} sizes={pageSizes} eager />
		</Columns>
	)
}
