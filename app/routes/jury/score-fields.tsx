import type { SubmissionResult } from '@conform-to/react'
import { ScoreScale } from '#app/components/score-scale.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Card, Voting } from './cards.server.ts'

const fieldOf = (code: string, key: string, reply: SubmissionResult | undefined) => ({
	id: `score-${code}-${key}`,
	name: `scores.${key}`,
	errors: reply?.error?.[`scores.${key}`] ?? [],
})

export const scoreLabels = (code: string, { criteria }: Voting, reply: SubmissionResult | undefined) =>
	criteria.map(({ key, name }) => ({ field: fieldOf(code, key, reply), label: name }))

/** The scales of all criteria: what was typed, else what is saved. */
export function ScoreFields({
	card: { code, vote },
	voting: { criteria },
	reply,
}: {
	readonly card: Pick<Card, 'code' | 'vote'>
	readonly voting: Voting
	readonly reply?: SubmissionResult | undefined
}) {
	const t = useTexts('jury')
	const typed = reply?.initialValue?.scores as Record<string, string> | undefined
	const saved: Readonly<Record<string, number>> = vote?.kind === 'scored' ? vote.scores : {}
	return criteria.map(({ key, name, hint, weight }) => (
		<ScoreScale
			key={key}
			field={{ ...fieldOf(code, key, reply), defaultValue: typed?.[key] ?? saved[key]?.toString() ?? '' }}
			legend={name}
			question={hint}
			weight={t('weight', { weight })}
			ends={[t('lowest'), t('highest')]}
		/>
	))
}
