import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { Invitee } from '#app/domain/accounts/account-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly invitee: Invitee
	readonly name: string | null
	readonly reply: SubmissionResult<string[]> | undefined
}
type Said = { email: string; name: string; password: string }

/** Asks for what is not known yet, and no more. */
export function AcceptanceForm({ invitee, name, reply }: Props) {
	const t = useTexts('account')
	const [form, { email, name: nameField, password }] = useForm<Said>({
		lastResult: reply ?? null,
		defaultValue: { name: name ?? '' },
	})
	const fields = [
		{ field: email, label: t('invitation.email') },
		{ field: nameField, label: t('invitation.name') },
		{ field: password, label: t('invitation.password') },
	] as const
	const isNew = invitee === 'new' || invitee === 'unnamed'
	return (
		<form className="read" method="post" noValidate>
			<ErrorSummary formErrors={form.errors} fields={fields} />
			{!isNew && <p>{t(`invitation.${invitee}`)}</p>}
			{invitee === 'unnamed' && <TextField {...fields[0]} type="email" autoComplete="username" />}
			{isNew && <TextField {...fields[1]} hint={t('invitation.name-hint')} autoComplete="name" />}
			{isNew && <TextField {...fields[2]} type="password" hint={t('password.new-hint')} autoComplete="new-password" />}
			{invitee === 'known' && <TextField {...fields[2]} type="password" autoComplete="current-password" />}
			<Button look="main">{t('invitation.accept')}</Button>
		</form>
	)
}
