import { Button } from '#app/components/button.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { labelsOnSheet } from '#app/domain/prizes/parcel-label.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly action: string
	readonly rules: string
	readonly sender: string
	readonly parcels: readonly {
		readonly id: string
		readonly name: string
		readonly serial: string
		readonly library: string
		readonly carrier: string
		readonly number: string
		readonly part: number
		readonly of: number
		readonly chosen: boolean
	}[]
}

export function LabelFields({ action, rules, sender, parcels }: Props) {
	const t = useTexts('organise-prizes')
	const options = parcels.map(({ id, name, serial, library, carrier, number, part, of }) => ({
		value: id,
		label: `${library}: ${name}`,
		hint: [
			serial,
			[carrier || t('other-carrier'), number].filter(Boolean).join(' '),
			of > 1 && t('part-of', { part, of }),
		]
			.filter(Boolean)
			.join(' · '),
	}))
	const chosen = parcels.filter((parcel) => parcel.chosen).map(({ id }) => id)
	return (
		<form method="post" action={action} className="read">
			<CheckGroup
				field={{ id: 'shipment', name: 'shipment', defaultOptions: chosen }}
				label={t('labels-for')}
				options={options}
			/>
			<TextField
				field={{ id: 'used', name: 'used', defaultValue: '0', min: 0, max: labelsOnSheet - 1 }}
				label={t('labels-used')}
				hint={t('labels-used-hint')}
				type="number"
				inputMode="numeric"
			/>
			{!sender && (
				<p className="soft">
					{t('no-sender')} <a href={rules}>{t('sender')}</a>
				</p>
			)}
			<Button look="main">{t('make-labels')}</Button>
		</form>
	)
}
