import type { Column } from '#app/components/column.ts'
import { Ledger } from '#app/components/ledger.tsx'
import { Time } from '#app/components/time.tsx'
import type { EventAction, JudgedRow } from '#app/domain/prizes/tracking/judge-events.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly of: EventAction
	readonly rows: readonly JudgedRow[]
}

export function EventRows({ of, rows }: Props) {
	const t = useTexts('organise-tracking')
	const states = useTexts('states')
	const format = useFormat()
	const say = useErrorText()
	const said: Column<JudgedRow>[] = [
		{ key: 'what', head: t('what'), cell: ({ event }) => event && states(`shipment.${event.status}`) },
		{ key: 'when', head: t('when'), cell: ({ event }) => event && <Time at={event.occurredAt} look="moment" /> },
		{
			key: 'where',
			head: t('where'),
			cell: ({ event }) =>
				[event?.town && isolated(event.town), event?.country && format.country(event.country)]
					.filter(Boolean)
					.join(', '),
		},
	]
	const wrong: Column<JudgedRow>[] = [
		{
			key: 'why',
			head: t('why'),
			cell: ({ faults }) => (
				<ul>
					{faults.map(({ column, fault }) => (
						<li key={column}>
							<code>{column}</code>: {say(fault)}
						</li>
					))}
				</ul>
			),
		},
	]
	return (
		<Ledger
			caption={t(`tabs.${of}`)}
			titled
			rows={rows}
			rowKey={({ row }) => String(row)}
			empty={<p className="soft">{t('no-rows')}</p>}
			columns={[
				{ key: 'row', head: t('row'), numeric: true, cell: ({ row }) => format.number(row) },
				{
					key: 'number',
					head: t('number'),
					heading: true,
					cell: ({ number }) => <bdi className="mono">{number}</bdi>,
				},
				...(of === 'refuse' ? wrong : said),
			]}
		/>
	)
}
