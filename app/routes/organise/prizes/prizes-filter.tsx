import { FilterForm } from '#app/components/filter-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { type PrizeWish, prizePlan, prizeStates } from '#app/domain/prizes/prize-list.ts'
import { isNarrowed, sentAlong } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly wish: PrizeWish
	readonly kinds: readonly { readonly id: string; readonly name: { readonly text: string } }[]
}

export function PrizesFilter({ here, wish, kinds }: Props) {
	const t = useTexts('organise-prizes')
	const shell = useTexts('shell')
	return (
		<FilterForm
			action={here}
			along={sentAlong(prizePlan, wish, ['kind', 'state'])}
			all={isNarrowed(prizePlan, wish) ? here : undefined}
		>
			{kinds.length > 1 && (
				<SelectField
					field={{ id: 'kind', name: 'kind', defaultValue: wish.filters.kind ?? '' }}
					label={t('kind')}
					empty={shell('any')}
					options={kinds.map(({ id, name }) => ({ value: id, label: name.text }))}
				/>
			)}
			<SelectField
				field={{ id: 'state', name: 'state', defaultValue: wish.filters.state ?? '' }}
				label={t('status')}
				empty={shell('any')}
				options={prizeStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
			/>
		</FilterForm>
	)
}
