import type { FieldMetadata } from '@conform-to/react'
import { TextField } from '#app/components/text-field.tsx'
import type { RoundDatesInput } from '#app/domain/contest/round-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly fields: { [Name in keyof RoundDatesInput]: FieldMetadata<RoundDatesInput[Name]> }
	readonly zone: string
}

/** From when to when a round is voted on, by the edition's clocks. */
export function RoundDatesFields({ fields, zone }: Props) {
	const t = useTexts('organise-edition')
	return (
		<div className="pairs">
			<TextField
				field={fields.votingOpens}
				type="datetime-local"
				label={t('voting-opens')}
				hint={t('round-opens-hint', { zone })}
			/>
			<TextField field={fields.votingCloses} type="datetime-local" label={t('voting-closes')} hint={t('closes-hint')} />
		</div>
	)
}
