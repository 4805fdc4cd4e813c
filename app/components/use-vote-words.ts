import type { Vote } from '#app/domain/voting/ballot.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** A line of a ballot in a few characters. */
export function useVoteWords(criteria: readonly { readonly key: string }[]) {
	const t = useTexts('results')
	return (vote: Vote | undefined): string => {
		if (!vote) return t('left-out')
		if (vote.kind === 'ranked') return t('rank-of', { place: vote.place })
		if (vote.kind === 'scored') return criteria.map(({ key }) => vote.scores[key] ?? '–').join(' · ')
		return t(vote.kind)
	}
}
