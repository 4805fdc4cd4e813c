import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { locales } from '#app/domain/shared/language.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Typed {
	readonly introduction: Texts
	readonly visibleFrom: string
	readonly languages: string[]
}

interface Props {
	readonly typed: Typed
	readonly zone: string
	readonly ready: boolean
	/** In the edition's countries. */
	readonly spoken: readonly string[]
	readonly reply: SubmissionResult<string[]> | undefined
}

export function PrepareForm({ typed, zone, ready, spoken, reply }: Props) {
	const t = useTexts('organise-results')
	const own = useTexts('organise-announcement')
	const format = useFormat()
	const [form, fields] = useForm<Typed>({ lastResult: reply ?? null, defaultValue: typed })
	const introduction = useTextsSummary(fields.introduction, t('introduction'))
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[
					...introduction,
					{ field: fields.visibleFrom, label: t('visible-from') },
					{ field: fields.languages, label: own('languages') },
				]}
			/>
			<TextsFields field={fields.introduction} label={t('introduction')} hint={t('introduction-hint')} rows={5} />
			<TextField
				field={fields.visibleFrom}
				type="datetime-local"
				label={t('visible-from')}
				hint={t('visible-from-hint', { zone })}
			/>
			<CheckGroup
				field={fields.languages}
				label={own('languages')}
				hint={own('languages-hint', { languages: format.list(spoken.map((each) => format.language(each))) })}
				options={locales.map((value) => ({ value, label: format.language(value) }))}
			/>
			<Button look="main" disabled={!ready}>
				{t('prepare')}
			</Button>
		</form>
	)
}
