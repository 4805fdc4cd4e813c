import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { AddressRequestInput } from '#app/domain/prizes/prize-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly action: string
	/** The winner's confirmed address, asked when no other is typed. */
	readonly contact: string | null
	readonly again: boolean
	readonly reply?: SubmissionResult
}

export function AddressRequestFields({ action, contact, again, reply }: Props) {
	const t = useTexts('organise-prizes')
	const [form, fields] = useForm<AddressRequestInput>({ lastResult: reply ?? null })
	const hint = contact ? t('contact-hint', { contact }) : t('contact-missing-hint')
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.email, label: t('contact') }]} />
			<TextField field={fields.email} label={t('contact')} hint={hint} type="email" autoComplete="off" />
			<Button look={again ? 'plain' : 'main'}>{again ? t('ask-again') : t('ask')}</Button>
		</form>
	)
}
