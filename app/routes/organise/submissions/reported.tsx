import { Ledger } from '#app/components/ledger.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { Time } from '#app/components/time.tsx'
import { reportReasons } from '#app/domain/moderation/report.ts'
import type { ReportedIdea } from '#app/domain/moderation/report-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Before everything else: ideas that the public has reported, the hidden ones first. */
export function Reported({ here, rows }: { here: string; rows: readonly ReportedIdea[] }) {
	const t = useTexts('organise-submissions')
	const states = useTexts('states')
	if (rows.length === 0) return null
	return (
		<Section id="reported" title={t('reports.queue')} lede={t('reports.queue-lede')}>
			<Ledger
				caption={t('reports.queue')}
				titled
				rows={rows}
				rowKey={(row) => row.id}
				columns={[
					{
						key: 'code',
						head: t('code'),
						cell: (row) => <SpineLabel country={row.country} mark={row.code.split('-')[1]} />,
					},
					{
						key: 'title',
						head: t('idea'),
						heading: true,
						cell: (row) => (
							<a href={`${here}/${row.id}`} lang={row.language}>
								{row.title}
							</a>
						),
					},
					{
						key: 'reasons',
						head: t('reports.reasons'),
						cell: ({ counts }) =>
							reportReasons
								.filter((reason) => counts[reason])
								.map((reason) => `${states(`report.${reason}`)}: ${counts[reason]}`)
								.join(' · '),
					},
					{
						key: 'hidden',
						head: t('reports.hidden'),
						cell: (row) => (row.hiddenSince ? <Time at={row.hiddenSince} look="moment" /> : t('reports.not-hidden')),
					},
				]}
			/>
		</Section>
	)
}
