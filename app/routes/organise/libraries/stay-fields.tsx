import type { FieldState } from '#app/components/field-state.ts'
import { TextField } from '#app/components/text-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** The days on which a library joined a network and left it. */
export function StayFields({ fields }: { fields: { readonly joinedOn: FieldState; readonly leftOn: FieldState } }) {
	const t = useTexts('organise-libraries')
	return (
		<div className="pairs" data-short>
			<TextField field={fields.joinedOn} label={t('joined')} hint={t('day-hint')} type="date" required />
			<TextField field={fields.leftOn} label={t('left')} hint={t('left-hint')} type="date" />
		</div>
	)
}
