import { FilterForm } from '#app/components/filter-form.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { Time } from '#app/components/time.tsx'
import { type EditionWish, editionPlan, type ListedEdition } from '#app/domain/contest/edition-list.ts'
import { phases } from '#app/domain/contest/phase.ts'
import { isNarrowed, pagerOf, sentAlong, sortingBy } from '#app/domain/shared/list-address.ts'
import type { ListPage } from '#app/domain/shared/list-page.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Shown = ListedEdition & { readonly href: string; readonly opens: Date; readonly zone: string }
type Props = { readonly wish: EditionWish; readonly page: ListPage<Shown> & { readonly all: number } }

const here = '/organise'
/** So few need no filters. */
const few = 5

/** All editions somebody works on. */
export function EditionsPart({ wish, page }: Props) {
	const t = useTexts('organise')
	const shell = useTexts('shell')
	const states = useTexts('states')
	const sorting = sortingBy(editionPlan, here, wish)
	const phase = (each: ListedEdition['phase']) => (each === 'draft' ? t('draft') : states(`phase.${each}`))
	const narrowed = isNarrowed(editionPlan, wish)
	return (
		<Section title={t('editions')} id="editions">
			{(page.all > few || narrowed) && (
				<FilterForm
					action={here}
					along={sentAlong(editionPlan, wish, ['phase', 'kind'])}
					all={narrowed ? here : undefined}
				>
					<SelectField
						field={{ id: 'phase', name: 'phase', defaultValue: wish.filters.phase ?? '' }}
						label={t('phase')}
						empty={shell('any')}
						options={(['draft', ...phases] as const).map((value) => ({ value, label: phase(value) }))}
					/>
					<SelectField
						field={{ id: 'kind', name: 'kind', defaultValue: wish.filters.kind ?? '' }}
						label={t('kind')}
						empty={shell('any')}
						options={[
							{ value: 'real', label: t('real') },
							{ value: 'demo', label: states('demo') },
						]}
					/>
				</FilterForm>
			)}
			<Ledger
				caption={t('editions')}
				titled
				rows={page.rows}
				rowKey={(row) => row.id}
				empty={<p>{narrowed ? shell('none-like-this') : t('no-editions')}</p>}
				columns={[
					{
						key: 'title',
						head: t('edition'),
						heading: true,
						...sorting('title'),
						cell: (row) => <a href={row.href}>{row.title}</a>,
					},
					{ key: 'phase', head: t('phase'), ...sorting('phase'), cell: (row) => phase(row.phase) },
					{
						key: 'opens',
						head: t('call-opens'),
						...sorting('opens'),
						cell: (row) => <Time at={row.opens} look="date" zone={row.zone} />,
					},
					{ key: 'demo', head: t('kind'), cell: (row) => (row.demo ? states('demo') : t('real')) },
				]}
			/>
			<Pager sorted {...pagerOf(editionPlan, here, wish, page)} />
		</Section>
	)
}
