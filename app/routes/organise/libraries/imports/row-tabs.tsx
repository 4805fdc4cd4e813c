import { Tabs } from '#app/components/tabs.tsx'
import type { Counts } from '#app/domain/libraries/import-queries.server.ts'
import type { RowAction } from '#app/domain/libraries/import-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly here: string
	readonly counts: Counts & { readonly kept: number }
	readonly of: RowAction | 'kept'
	/** Nothing has been done yet. */
	readonly ahead: boolean
}

/** The kinds of rows, with how many there are of each. */
export function RowTabs({ here, counts, of, ahead }: Props) {
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const kinds = ['add', 'change', 'same', 'refuse', ...(counts.kept > 0 ? (['kept'] as const) : [])] as const
	return (
		<Tabs
			label={t('tabs.label')}
			tabs={kinds.map((kind) => ({
				href: `${here}?rows=${kind}`,
				label: t(ahead ? `tabs.${kind}` : `tabs-done.${kind}`),
				count: format.number(counts[kind]),
				current: kind === of,
			}))}
		/>
	)
}
