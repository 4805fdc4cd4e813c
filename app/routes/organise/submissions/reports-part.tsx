import { Note } from '#app/components/note.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import type { OpenReport } from '#app/domain/moderation/report-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What the public says about this idea, and the answer that nothing is wrong. */
export function ReportsPart({
	here,
	reports,
	hiddenSince,
}: {
	here: string
	reports: readonly OpenReport[]
	hiddenSince: Date | null
}) {
	const t = useTexts('organise-submissions')
	const reasons = useTexts('states')
	if (reports.length === 0 && !hiddenSince) return null
	return (
		<Section title={t('reports.title')}>
			{hiddenSince && (
				<Note tone="warn">
					{t('reports.hidden-since')} <Time at={hiddenSince} look="moment" />. {t('reports.hidden-note')}
				</Note>
			)}
			<ul className="stack">
				{reports.map(({ id, reason, note, at }) => (
					<li key={id}>
						<b>{reasons(`report.${reason}`)}</b>{' '}
						<span className="soft small">
							<Time at={at} look="moment" />
						</span>
						{note && <p className="idea">{note}</p>}
					</li>
				))}
			</ul>
			<p className="soft small">{t('reports.answers')}</p>
			<PostButton action={`${here}/reports`} look="main">
				{t(hiddenSince ? 'reports.put-back' : 'reports.nothing-wrong')}
			</PostButton>
		</Section>
	)
}
