import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface TypedCitation {
	readonly name: string
	readonly office: string
	readonly text: Texts
	readonly consent: boolean
}

interface Props {
	readonly action: string
	readonly typed: TypedCitation
	readonly released: boolean
	readonly reply?: SubmissionResult<string[]> | undefined
}

/** Who says what, and whether a picture may be shown. */
export function CitationFields({ action, typed, released, reply }: Props) {
	const t = useTexts('organise-announcement')
	const forms = useTexts('forms')
	const [form, fields] = useForm<TypedCitation>({ lastResult: reply ?? null, defaultValue: typed })
	const words = useTextsSummary(fields.text, t('words'))
	const { name, office, consent } = fields
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[
					...words,
					{ field: name, label: t('name') },
					{ field: office, label: t('office') },
					{ field: consent, label: t('consent') },
				]}
			/>
			<TextsFields field={fields.text} label={t('words')} rows={4} />
			<TextField field={name} label={t('name')} hint={t('name-hint')} autoComplete="off" />
			<TextField field={office} label={t('office')} hint={t('office-hint')} autoComplete="off" />
			<CheckField field={consent} label={t('consent')} hint={t('consent-hint')} />
			{!released && (
				<div className="row">
					<Button look="main">{forms('save')}</Button>
				</div>
			)}
		</form>
	)
}
