import { Ledger } from '#app/components/ledger.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Section } from '#app/components/section.tsx'
import { type Counted, localeFor } from '#app/domain/results/announcement-letters.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

const none = '–'

/** How many, by country and language. */
export function Counts({ counted }: { counted: readonly Counted[] }) {
	const t = useTexts('organise-letters')
	const format = useFormat()
	return (
		<Ledger
			caption={t('by-country')}
			rows={counted}
			rowKey={({ country, locale }) => `${country} ${locale}`}
			empty={<p>{t('nobody')}</p>}
			columns={[
				{
					key: 'country',
					head: t('country'),
					heading: true,
					cell: ({ country }) => (country ? format.country(country) : none),
				},
				{ key: 'language', head: t('language'), cell: (row) => format.language(localeFor(row)) },
				{ key: 'count', head: t('count'), numeric: true, cell: ({ count }) => format.number(count) },
			]}
		/>
	)
}

interface Named {
	readonly id: string
	readonly name: string
	readonly code: string | null
	readonly country: string | null
	readonly locale: string | null
}

/** Winners by their idea, everybody else by the organisation; never an address. */
export function Names(props: { names: readonly Named[]; next: string | null; first?: string | undefined }) {
	const { names, next, first } = props
	const t = useTexts('organise-letters')
	const format = useFormat()
	if (names.length === 0) return null
	return (
		<>
			<Ledger
				caption={t('recipients')}
				rows={names}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'name',
						head: t('recipient'),
						heading: true,
						cell: ({ name, code }) => (code ? `${isolated(name)} (${code})` : name),
					},
					{ key: 'country', head: t('country'), cell: ({ country }) => (country ? format.country(country) : none) },
					{ key: 'language', head: t('language'), cell: (row) => format.language(localeFor(row)) },
				]}
			/>
			<Pager {...(first ? { newer: first } : {})} {...(next ? { older: next } : {})} />
		</>
	)
}

/** Nobody is told there, and that is said. */
export function Unreachable({ libraries }: { libraries: readonly { slug: string; name: string; country: string }[] }) {
	const t = useTexts('organise-letters')
	const format = useFormat()
	return (
		<Section title={t('unreachable')} lede={t('unreachable-hint', { count: libraries.length })}>
			<Ledger
				caption={t('unreachable')}
				titled
				rows={libraries}
				rowKey={({ slug }) => slug}
				columns={[
					{
						key: 'name',
						head: t('recipient'),
						heading: true,
						cell: ({ slug, name }) => <a href={`/organise/libraries/${encodeURIComponent(slug)}/contact`}>{name}</a>,
					},
					{ key: 'country', head: t('country'), cell: ({ country }) => format.country(country) },
				]}
			/>
		</Section>
	)
}
