import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { ScoreScale } from '#app/components/score-scale.tsx'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly criteria: readonly { key: string; weight: number; name: string; hint?: string | undefined }[]
	readonly vote: Vote | null
	readonly reply?: SubmissionResult | undefined
}

/** The scales of all criteria: what was typed, else what is saved. */
export function VoteFields({ criteria, vote, reply }: Props) {
	const t = useTexts('jury')
	const typed = reply?.initialValue?.scores as Record<string, string> | undefined
	const saved: Readonly<Record<string, number>> = vote?.kind === 'scored' ? vote.scores : {}
	const fields = criteria.map((criterion) => ({
		...criterion,
		field: {
			id: `score-${criterion.key}`,
			name: `scores.${criterion.key}`,
			defaultValue: typed?.[criterion.key] ?? saved[criterion.key]?.toString() ?? '',
			errors: reply?.error?.[`scores.${criterion.key}`] ?? [],
		},
	}))
	return (
		<form method="post">
			<ErrorSummary
				formErrors={reply?.error?.[''] ?? []}
				fields={fields.map(({ field, name }) => ({ field, label: name }))}
			/>
			{fields.map(({ key, field, name, hint, weight }) => (
				<ScoreScale
					key={key}
					field={field}
					legend={name}
					question={hint}
					weight={t('weight', { weight })}
					ends={[t('lowest'), t('highest')]}
				/>
			))}
			<div className="row">
				<Button look="main" name="kind" value="scored">
					{t('save-and-next')}
				</Button>
				<Button name="kind" value="abstained">
					{t('abstain')}
				</Button>
			</div>
			{vote?.kind === 'abstained' && <p className="soft">{t('you-abstained')}</p>}
		</form>
	)
}
