import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import type { Texts } from '#app/domain/contest/edition.ts'
import { batteries } from '#app/domain/prizes/battery.ts'
import { currencies, majorOf } from '#app/domain/prizes/money.ts'
import type { PrizeKind } from '#app/domain/prizes/prize-kind.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Typed {
	names: Texts
	value?: string
	currency: string
	weight?: string
	length?: string
	width?: string
	height?: string
	battery: string
}

const typedOf = ({
	names,
	value,
	currency,
	weight,
	length,
	width,
	height,
	battery,
}: PrizeKind): DefaultValue<Typed> => ({
	names,
	value: value !== null && currency ? majorOf(value, currency) : undefined,
	currency: currency ?? 'EUR',
	weight: weight?.toString(),
	length: length?.toString(),
	width: width?.toString(),
	height: height?.toString(),
	battery,
})

interface Props {
	readonly kind?: PrizeKind
	readonly reply: SubmissionResult | undefined
	readonly label: string
}

export function KindFields({ kind, reply, label }: Props) {
	const t = useTexts('organise-prizes')
	const defaultValue = kind ? typedOf(kind) : { currency: 'EUR', battery: 'none' }
	const [form, fields] = useForm<Typed>({ lastResult: reply ?? null, defaultValue })
	const sides = ['length', 'width', 'height'] as const
	const summary = [
		...useTextsSummary(fields.names, t('name')),
		{ field: fields.value, label: t('value') },
		{ field: fields.weight, label: t('weight') },
		...sides.map((name) => ({ field: fields[name], label: t(name) })),
		{ field: fields.battery, label: t('battery') },
	]
	const batteryOptions = batteries.map((value) => ({ value, label: t(`battery-${value}`) }))
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={summary} />
			<TextsFields field={fields.names} label={t('name')} />
			<TextField
				field={fields.value}
				label={t('value')}
				hint={t('value-hint')}
				inputMode="decimal"
				autoComplete="off"
			/>
			<SelectField
				field={fields.currency}
				label={t('currency')}
				options={currencies.map((code) => ({ value: code, label: code }))}
			/>
			<TextField
				field={fields.weight}
				label={t('weight')}
				hint={t('weight-hint')}
				inputMode="numeric"
				autoComplete="off"
			/>
			<div className="search">
				{sides.map((name) => (
					<TextField key={name} field={fields[name]} label={t(name)} inputMode="numeric" autoComplete="off" />
				))}
			</div>
			<SelectField field={fields.battery} label={t('battery')} hint={t('battery-hint')} options={batteryOptions} />
			<Button look="main">{label}</Button>
		</form>
	)
}
