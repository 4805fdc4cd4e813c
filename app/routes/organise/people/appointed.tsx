import type { Column } from '#app/components/column.ts'
import { Ledger } from '#app/components/ledger.tsx'
import { Pager } from '#app/components/pager.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import { type PeopleWish, peoplePlan } from '#app/domain/accounts/people-list.ts'
import type { ListedPerson } from '#app/domain/accounts/people-queries.server.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { isNarrowed, pagerOf, sortingBy } from '#app/domain/shared/list-address.ts'
import type { ListPage } from '#app/domain/shared/list-page.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useLocale, useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly page: ListPage<ListedPerson>
	readonly wish: PeopleWish
	readonly here: string
	/** Of one edition: what they do there can be changed. Else the edition is named. */
	readonly edition?: boolean
}

/** Who does what, sorted and narrowed by the address. */
export function Appointed({ page, wish, here, edition = false }: Props) {
	const t = useTexts('organise-people')
	const states = useTexts('states')
	const shell = useTexts('shell')
	const sorting = sortingBy(peoplePlan, here, wish)
	const columns: Column<ListedPerson>[] = [
		{ key: 'name', head: t('name'), heading: true, ...sorting('name'), cell: (row) => <Named {...row} /> },
		{ key: 'role', head: t('role'), ...sorting('role'), cell: (row) => states(`role.${row.role}`) },
		...(edition ? [] : [{ key: 'edition', head: t('edition'), cell: (row: ListedPerson) => <InEdition {...row} /> }]),
		{ key: 'for', head: t('for'), ...sorting('for'), cell: (row) => <For {...row} here={edition ? here : null} /> },
		{
			key: 'seen',
			head: t('last-seen'),
			...sorting('seen'),
			cell: ({ lastSeen }) => (lastSeen ? <Time at={lastSeen} look="moment" /> : '–'),
		},
		{ key: 'factor', head: t('factor.title'), cell: ({ factorOn }) => t(factorOn ? 'factor.on' : 'factor.off') },
		{ key: 'since', head: t('since'), ...sorting('since'), cell: (row) => <Time at={row.since} look="date" /> },
	]
	const end: Column<ListedPerson> = {
		key: 'end',
		head: t('end'),
		cell: (row) => (
			<PostButton action={`${here}/${row.id}/retirement`} look="quiet">
				{t('end')}
			</PostButton>
		),
	}
	return (
		<>
			<Ledger
				caption={t('appointed')}
				titled
				rows={page.rows}
				rowKey={(row) => row.id}
				empty={<p>{isNarrowed(peoplePlan, wish) ? shell('none-like-this') : t('nobody')}</p>}
				columns={edition ? [...columns, end] : columns}
			/>
			<Pager sorted {...pagerOf(peoplePlan, here, wish, page)} />
		</>
	)
}

function Named({ personId, name, disabledAt }: ListedPerson) {
	const t = useTexts('organise-people')
	return (
		<>
			<a href={`/organise/people/${personId}`}>{name}</a>
			{disabledAt && (
				<>
					{' '}
					<Stamp size="small">{t('disabled')}</Stamp>
				</>
			)}
		</>
	)
}

function InEdition({ slug, title }: ListedPerson) {
	const t = useTexts('organise-people')
	const locale = useLocale()
	return slug && title ? (
		<a href={`/organise/editions/${slug}/people`}>{textIn(title, locale).text}</a>
	) : (
		t('all-editions')
	)
}

/** A juror's partner; the countries of whoever has some, which can be changed. */
function For({ id, role, partner, countries, here }: ListedPerson & { here: string | null }) {
	const t = useTexts('organise-people')
	const format = useFormat()
	const shown = partner ?? (countries ? format.list(countries.map(format.country)) : t('all-countries'))
	const isLimited = role === 'coordinator' || role === 'moderator'
	return here && isLimited ? <a href={`${here}/${id}/countries`}>{shown}</a> : shown
}
