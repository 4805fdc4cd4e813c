import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { carrierOf, carriers } from '#app/domain/prizes/carrier.ts'
import type { SourceInput } from '#app/domain/prizes/tracking/source-form.ts'
import { drawsItsSecret, type SourceKind } from '#app/domain/prizes/tracking/source-kind.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly kind: SourceKind
	readonly action: string
	readonly reply?: SubmissionResult
}

export function SourceFields({ kind, action, reply }: Props) {
	const t = useTexts('organise-tracking')
	const prizes = useTexts('organise-prizes')
	const [form, fields] = useForm<SourceInput>({ lastResult: reply ?? null })
	const labelled = [
		{ field: fields.name, label: t('name') },
		{ field: fields.address, label: t('address') },
		{ field: fields.carrier, label: prizes('carrier') },
		{ field: fields.secret, label: t('secret') },
	]
	const carrierOptions = carriers.map((code) => ({
		value: code,
		label: carrierOf(code).name || prizes('other-carrier'),
	}))
	return (
		<form method="post" action={action} className="read" autoComplete="off">
			<p>{t(`kind-texts.${kind}`)}</p>
			<ErrorSummary formErrors={form.errors} fields={labelled} />
			<input type="hidden" name="kind" value={kind} />
			<TextField field={fields.name} label={t('name')} hint={t('name-hint')} />
			{kind === 'polling' && (
				<>
					<TextField field={fields.address} label={t('address')} hint={t('address-hint')} type="url" />
					<SelectField
						field={fields.carrier}
						label={prizes('carrier')}
						options={carrierOptions}
						empty={t('all-carriers')}
					/>
				</>
			)}
			{!drawsItsSecret(kind) && (
				<TextField
					field={fields.secret}
					label={t('secret')}
					hint={t(`secret-hints.${kind as Exclude<SourceKind, 'shelfie'>}`)}
					type="password"
					autoComplete="off"
				/>
			)}
			<Button look="main">{t('add')}</Button>
		</form>
	)
}
