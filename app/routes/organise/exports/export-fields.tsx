import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { type ExportKind, exportFormats } from '#app/domain/exports/export.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly kinds: readonly ExportKind[]
	readonly lastResult: SubmissionResult | null
}

/** Which tables, and as what. */
export function ExportFields({ kinds, lastResult }: Props) {
	const t = useTexts('organise-exports')
	const tables = useTexts('exports')
	const [form, fields] = useForm<{ kinds: string[]; format: string; marked: boolean }>({
		lastResult,
		defaultValue: { kinds: [kinds[0]], format: 'csv' },
	})
	return (
		<form method="post" className="read" noValidate>
			<ErrorSummary
				formErrors={form.errors}
				fields={[
					{ field: fields.kinds, label: t('which') },
					{ field: fields.format, label: t('format') },
				]}
			/>
			<CheckGroup
				field={fields.kinds}
				label={t('which')}
				options={kinds.map((kind) => ({ value: kind, label: tables(`kinds.${kind}`) }))}
			/>
			<RadioField
				field={fields.format}
				label={t('format')}
				options={exportFormats.map((each) => ({ value: each, label: t(`formats.${each}`) }))}
			/>
			<CheckField field={fields.marked} label={t('marked')} hint={t('marked-hint')} />
			<Button look="main">{t('make')}</Button>
		</form>
	)
}
