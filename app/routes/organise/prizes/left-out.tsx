import type { ReactNode } from 'react'
import { Section } from '#app/components/section.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { WinnerName } from './winner-name.tsx'

interface Winner {
	readonly id: string
	readonly country: string
	readonly library: string
	readonly award: string
	readonly kind: string
	readonly formerPrizeId: string | null
}

interface Props {
	readonly prizes: string
	readonly short: readonly Winner[]
	readonly withoutKind: readonly Winner[]
	readonly withFormer: readonly Winner[]
}

/** Whom the button gives nothing, why, and what can be done. */
export function LeftOut({ prizes, short, withoutKind, withFormer }: Props) {
	const t = useTexts('organise-prizes')
	const groups: { title: string; winners: readonly Winner[]; onward: (winner: Winner) => ReactNode }[] = [
		{ title: t('short'), winners: short, onward: ({ kind }) => <a href={prizes}>{t('short-of', { kind })}</a> },
		{ title: t('no-kind'), winners: withoutKind, onward: ({ award }) => <a href={`${prizes}/rules`}>{award}</a> },
		{
			title: t('prize-with-former'),
			winners: withFormer,
			onward: ({ formerPrizeId }) => <a href={`${prizes}/${formerPrizeId}`}>{t('to-prize')}</a>,
		},
	]
	return groups
		.filter(({ winners }) => winners.length > 0)
		.map(({ title, winners, onward }) => (
			<Section key={title} title={title}>
				<ul className="stack">
					{winners.map((winner) => (
						<li key={winner.id}>
							<WinnerName winner={winner} /> – {onward(winner)}
						</li>
					))}
				</ul>
			</Section>
		))
}
