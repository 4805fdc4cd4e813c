import { FilterForm } from '#app/components/filter-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { type PeopleWish, peoplePlan, personStates } from '#app/domain/accounts/people-list.ts'
import { roles } from '#app/domain/accounts/role.ts'
import { isNarrowed, sentAlong } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly wish: PeopleWish
	readonly editions?: readonly { readonly value: string; readonly label: string }[]
}

export function PeopleFilter({ here, wish, editions = [] }: Props) {
	const t = useTexts('organise-people')
	const states = useTexts('states')
	const shell = useTexts('shell')
	const { q = '', role = '', state = '', factor = '', edition = '' } = wish.filters
	const some = editions.length > 0
	const fields = ['q', 'role', 'state', 'factor', ...(some ? (['edition'] as const) : [])] as const
	return (
		<FilterForm
			action={here}
			along={sentAlong(peoplePlan, wish, fields)}
			all={isNarrowed(peoplePlan, wish) ? here : undefined}
		>
			<TextField field={{ id: 'q', name: 'q', defaultValue: q }} label={t('name-or-email')} type="search" />
			<SelectField
				field={{ id: 'of-role', name: 'role', defaultValue: role }}
				label={t('role')}
				options={roles.map((value) => ({ value, label: states(`role.${value}`) }))}
				empty={shell('any')}
			/>
			<SelectField
				field={{ id: 'state', name: 'state', defaultValue: state }}
				label={t('state')}
				options={personStates.map((value) => ({ value, label: t(value) }))}
				empty={shell('any')}
			/>
			<SelectField
				field={{ id: 'factor', name: 'factor', defaultValue: factor }}
				label={t('factor.title')}
				options={(['on', 'off'] as const).map((value) => ({ value, label: t(`factor.${value}`) }))}
				empty={shell('any')}
			/>
			{some && (
				<SelectField
					field={{ id: 'edition', name: 'edition', defaultValue: edition }}
					label={t('edition')}
					options={editions}
					empty={shell('any')}
				/>
			)}
		</FilterForm>
	)
}
