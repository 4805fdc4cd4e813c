import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { type Texts, textIn } from '#app/domain/contest/edition.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly action: string
	readonly winners: readonly {
		readonly id: string
		readonly country: string
		readonly library: string
		readonly award: Texts
	}[]
	readonly reply?: SubmissionResult
}

export function WinnerFields({ action, winners, reply }: Props) {
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const locale = useLocale()
	const [form, fields] = useForm<{ winner: string }>({ lastResult: reply ?? null })
	if (winners.length === 0 && !reply) return <p className="soft">{t('no-winners')}</p>
	const severalAwards = new Set(winners.map(({ award }) => award.en)).size > 1
	const options = winners.map(({ id, country, library, award }) => ({
		value: id,
		label: [`${format.country(country)}: ${library}`, severalAwards && textIn(award, locale).text]
			.filter(Boolean)
			.join(' · '),
	}))
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.winner, label: t('winner') }]} />
			<SelectField field={fields.winner} label={t('winner')} options={options} />
			<Button look="main">{t('give')}</Button>
		</form>
	)
}
