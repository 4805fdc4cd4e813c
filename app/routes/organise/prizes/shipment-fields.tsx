import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { Element } from '#app/components/element.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { addressCountries } from '#app/domain/prizes/address-format.ts'
import type { Battery } from '#app/domain/prizes/battery.ts'
import { carrierOf, carriers } from '#app/domain/prizes/carrier.ts'
import type { ShipmentInput } from '#app/domain/prizes/prize-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { GoodsNote } from './goods-note.tsx'
import type { ProposedShipment } from './shipment-proposal.ts'

interface Props {
	readonly action: string
	readonly battery: Battery
	readonly proposed: ProposedShipment & { readonly part?: number }
	readonly reply?: SubmissionResult
}

export function ShipmentFields({ action, battery, proposed, reply }: Props) {
	const t = useTexts('organise-prizes')
	const refusals = useTexts('refusals')
	const [form, fields] = useForm<ShipmentInput>({ lastResult: reply ?? null, defaultValue: proposed })
	const countries = useCountryChoices(addressCountries)
	const labelled = [
		{ field: fields.carrier, label: t('carrier') },
		{ field: fields.trackingNumber, label: t('tracking-number') },
		{ field: fields.fromTown, label: t('from-town') },
		{ field: fields.fromCountry, label: t('from-country') },
		{ field: fields.toTown, label: t('to-town') },
		{ field: fields.toCountry, label: t('to-country') },
	]
	const spoken = {
		fits: t('number-fits'),
		unlike: t('number-unlike-hint', { carrier: '{carrier}' }),
		'check-digit': refusals('tracking-number-check-digit'),
		characters: refusals('tracking-number-characters'),
	}
	const carrierOptions = carriers.map((code) => ({ value: code, label: carrierOf(code).name || t('other-carrier') }))
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={labelled} />
			<GoodsNote battery={battery} />
			<input type="hidden" name="part" defaultValue={fields.part.initialValue ?? '1'} />
			<Element name="tracking-number" texts={spoken}>
				<SelectField field={fields.carrier} label={t('carrier')} options={carrierOptions} />
				<TextField
					field={fields.trackingNumber}
					label={t('tracking-number')}
					hint={t('tracking-number-hint')}
					className="input mono"
					autoComplete="off"
				/>
			</Element>
			<TextField field={fields.fromTown} label={t('from-town')} />
			<SelectField field={fields.fromCountry} label={t('from-country')} options={countries} />
			<TextField field={fields.toTown} label={t('to-town')} hint={t('to-town-hint')} />
			<SelectField field={fields.toCountry} label={t('to-country')} options={countries} />
			<Button look="main">{t('ship')}</Button>
		</form>
	)
}
