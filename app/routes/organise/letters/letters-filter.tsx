import { FilterForm } from '#app/components/filter-form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { type OutboxWish, outboxPlan } from '#app/domain/letters/outbox-list.ts'
import { listHref, sentAlong } from '#app/domain/shared/list-address.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { useKindChoices } from './use-kind-choices.ts'

interface Props {
	readonly here: string
	readonly wish: OutboxWish
	readonly editions: readonly { readonly slug: string; readonly title: string }[]
}

export function LettersFilter({ here, wish, editions }: Props) {
	const t = useTexts('letters')
	const kinds = useKindChoices()
	const { q, kind, edition } = wish.filters
	const all = listHref(outboxPlan, here, wish, { filters: { q: undefined, kind: undefined, edition: undefined } })
	return (
		<FilterForm
			action={here}
			along={sentAlong(outboxPlan, wish, ['q', 'kind', 'edition'])}
			all={q || kind || edition ? all : undefined}
		>
			<TextField field={{ id: 'q', name: 'q', defaultValue: q }} label={t('outbox.to')} type="search" />
			<SelectField
				field={{ id: 'kind', name: 'kind', defaultValue: kind ?? '' }}
				label={t('outbox.of-kind')}
				empty={t('outbox.any-kind')}
				options={kinds}
			/>
			{editions.length > 1 && (
				<SelectField
					field={{ id: 'edition', name: 'edition', defaultValue: edition ?? '' }}
					label={t('outbox.edition')}
					empty={t('outbox.any-edition')}
					options={editions.map(({ slug, title }) => ({ value: slug, label: title }))}
				/>
			)}
		</FilterForm>
	)
}
