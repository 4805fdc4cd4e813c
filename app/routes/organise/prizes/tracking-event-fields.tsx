import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { trackingStatuses } from '#app/domain/prizes/shipment-status.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly action: string
	readonly zone: string
	/** What clocks in the zone show. */
	readonly nowThere: string
	readonly reply?: SubmissionResult
}

type Typed = { status: string; occurredAt: string; town?: string; country?: string }

export function TrackingEventFields({ action, zone, nowThere, reply }: Props) {
	const t = useTexts('organise-prizes')
	const states = useTexts('states')
	const [form, fields] = useForm<Typed>({ lastResult: reply ?? null, defaultValue: { occurredAt: nowThere } })
	const labelled = [
		{ field: fields.status, label: t('event-status') },
		{ field: fields.occurredAt, label: t('occurred-at') },
		{ field: fields.town, label: t('event-town') },
		{ field: fields.country, label: t('event-country') },
	]
	const statuses = trackingStatuses.map((status) => ({ value: status, label: states(`shipment.${status}`) }))
	const countries = useCountryChoices()
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={labelled} />
			<SelectField field={fields.status} label={t('event-status')} options={statuses} />
			<TextField
				field={fields.occurredAt}
				type="datetime-local"
				label={t('occurred-at')}
				hint={t('occurred-at-hint', { zone })}
			/>
			<TextField field={fields.town} label={t('event-town')} hint={t('event-town-hint')} />
			<SelectField field={fields.country} label={t('event-country')} options={countries} />
			<Button look="main">{t('record')}</Button>
		</form>
	)
}
