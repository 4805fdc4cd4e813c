import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { type PrizeWish, prizeStates } from '#app/domain/prizes/prize-list.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly here: string
	readonly wish: PrizeWish
	readonly kinds: readonly { readonly id: string; readonly name: { readonly text: string } }[]
}

export function PrizesFilter({ here, wish, kinds }: Props) {
	const t = useTexts('organise-prizes')
	const sorted = `${wish.descending ? '-' : ''}${wish.by}`
	return (
		<search>
			<form className="search" method="get" action={here}>
				{kinds.length > 1 && (
					<SelectField
						field={{ id: 'kind', name: 'kind', defaultValue: wish.kind ?? '' }}
						label={t('kind')}
						empty={t('any')}
						options={kinds.map(({ id, name }) => ({ value: id, label: name.text }))}
					/>
				)}
				<SelectField
					field={{ id: 'state', name: 'state', defaultValue: wish.state ?? '' }}
					label={t('status')}
					empty={t('any')}
					options={prizeStates.map((state) => ({ value: state, label: t(`state-${state}`) }))}
				/>
				{sorted !== 'winner' && <input type="hidden" name="sort" value={sorted} />}
				<Button>{t('filter')}</Button>
			</form>
		</search>
	)
}
