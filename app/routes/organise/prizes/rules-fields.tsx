import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import type { PrizeRulesInput } from '#app/domain/prizes/prize-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly rules: { readonly askWinner: boolean; readonly sender: string }
	readonly kinds: readonly { readonly value: string; readonly label: string }[]
	readonly awards: readonly { readonly id: string; readonly name: string; readonly kindId: string | null }[]
	readonly reply: SubmissionResult | undefined
}

export function RulesFields({ rules, kinds, awards, reply }: Props) {
	const t = useTexts('organise-prizes')
	const brought = Object.fromEntries(awards.map(({ id, kindId }) => [id, kindId ?? undefined]))
	const [form, fields] = useForm<PrizeRulesInput>({
		lastResult: reply ?? null,
		defaultValue: { ...rules, kinds: brought },
	})
	const chosen = fields.kinds.getFieldset()
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.sender, label: t('sender') }]} />
			<Section title={t('awards-bring')} lede={t('awards-bring-lede')}>
				{awards.map(({ id, name }) => {
					const field = chosen[id]
					return (
						field && <SelectField key={id} field={field} label={name} options={kinds} empty={t('brings-nothing')} />
					)
				})}
			</Section>
			<Section title={t('address')}>
				<CheckField field={fields.askWinner} label={t('ask-winner')} hint={t('ask-winner-hint')} />
			</Section>
			<Section title={t('labels')}>
				<TextAreaField field={fields.sender} label={t('sender')} hint={t('sender-hint')} rows={4} />
			</Section>
			<Button look="main">{t('save')}</Button>
		</form>
	)
}
