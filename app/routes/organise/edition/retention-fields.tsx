import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { KeptForNow } from '#app/domain/stewardship/retention-queries.server.ts'
import { changeableRules, type RetentionRuleName, retentionTerms } from '#app/domain/stewardship/retention-term.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly kept: readonly Pick<KeptForNow, 'rule' | 'days'>[]
	readonly lastResult: SubmissionResult<string[]> | null
}

/** Days for each rule that may be changed. */
export function RetentionFields({ kept, lastResult }: Props) {
	const t = useTexts('organise-retention')
	const edition = useTexts('organise-edition')
	const defaultValue = Object.fromEntries(kept.map(({ rule, days }) => [rule, days])) as Record<
		RetentionRuleName,
		number
	>
	const [form, fields] = useForm<Record<RetentionRuleName, number>>({ lastResult, defaultValue })
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors}
				fields={changeableRules.map((rule) => ({ field: fields[rule], label: t(`rules.${rule}`) }))}
			/>
			{changeableRules.map((rule) => (
				<TextField
					key={rule}
					field={fields[rule]}
					type="number"
					min={1}
					max={retentionTerms[rule].most ?? undefined}
					label={t(`rules.${rule}`)}
					hint={t('usual', { days: retentionTerms[rule].days, most: retentionTerms[rule].most ?? 0 })}
				/>
			))}
			<Button look="main">{edition('save')}</Button>
		</form>
	)
}
