import type { Edition } from '#app/domain/contest/edition.ts'
import { isLastRound } from '#app/domain/contest/round-order.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface RoundNamed {
	readonly kind: 'longlist' | 'final' | 'round'
	readonly position: number
}

/** What a round is called beside the others; where there is only one it needs no name. */
export function roundNamed({ rounds }: Pick<Edition, 'rounds'>, position: number): RoundNamed | null {
	if (rounds.length < 2) return null
	const round = rounds.find((each) => each.position === position)
	if (round?.rules.longlist) return { kind: 'longlist', position }
	return { kind: isLastRound(rounds, { position }) ? 'final' : 'round', position }
}

export function useRoundName(): (round: RoundNamed) => string {
	const t = useTexts('jury')
	const format = useFormat()
	return ({ kind, position }) => t(`round.${kind}`, { position: format.number(position) })
}
