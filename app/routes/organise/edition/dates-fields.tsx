import type { FieldMetadata } from '@conform-to/react'
import { TextField } from '#app/components/text-field.tsx'
import type { DatesInput } from '#app/domain/contest/edition-form.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type DatesFieldset = { [Name in keyof DatesInput]: FieldMetadata<DatesInput[Name]> }

/** The same for the summary above the form. */
export function useDatesSummary(fields: DatesFieldset) {
	const t = useTexts('organise-edition')
	return [
		{ field: fields.callOpens, label: t('call-opens') },
		{ field: fields.callCloses, label: t('call-closes') },
		{ field: fields.moderationDays, label: t('moderation-days') },
		{ field: fields.zone, label: t('zone') },
		{ field: fields.votingOpens, label: t('voting-opens') },
		{ field: fields.votingCloses, label: t('voting-closes') },
	]
}

/** Call, moderation and voting: the call's times are each country's own, the voting's the edition's. */
export function DatesFields({ fields }: { fields: DatesFieldset }) {
	const t = useTexts('organise-edition')
	return (
		<>
			<div className="pairs">
				<TextField field={fields.callOpens} type="datetime-local" label={t('call-opens')} hint={t('call-hint')} />
				<TextField field={fields.callCloses} type="datetime-local" label={t('call-closes')} hint={t('closes-hint')} />
			</div>
			<TextField
				field={fields.moderationDays}
				type="number"
				min={0}
				max={365}
				label={t('moderation-days')}
				hint={t('moderation-hint')}
			/>
			<TextField field={fields.zone} label={t('zone')} hint={t('zone-hint')} />
			<div className="pairs">
				<TextField field={fields.votingOpens} type="datetime-local" label={t('voting-opens')} />
				<TextField
					field={fields.votingCloses}
					type="datetime-local"
					label={t('voting-closes')}
					hint={t('closes-hint')}
				/>
			</div>
		</>
	)
}
