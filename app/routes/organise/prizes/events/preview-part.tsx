import { Note } from '#app/components/note.tsx'
import { Pager } from '#app/components/pager.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { eventActions } from '#app/domain/prizes/tracking/judge-events.ts'
import type { EventPreview } from '#app/domain/prizes/tracking/preview-events.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { EventRows } from './event-rows.tsx'

interface Props {
	readonly preview: EventPreview
	readonly here: string
	readonly after: number
}

/** What would be written down, what would not and why, and the button. */
export function PreviewPart({ preview, here, after }: Props) {
	const t = useTexts('organise-tracking')
	const format = useFormat()
	const { counts, of, rows, older, unknownNumbers, ignored } = preview
	return (
		<>
			{ignored.length > 0 && (
				<p className="soft">{t.rich('ignored-columns', { names: () => <bdi>{format.list([...ignored])}</bdi> })}</p>
			)}
			{unknownNumbers.length > 0 && (
				<Note tone="warn" title={t('unknown-numbers', { count: counts['unknown-number'] })}>
					<p className="mono">
						<bdi>{unknownNumbers.join(', ')}</bdi>
					</p>
				</Note>
			)}
			{counts.refuse > 0 && <p>{t('refused-stay', { count: counts.refuse })}</p>}
			{counts.record > 0 ? (
				<PostButton action={here} look="main">
					{t('apply', { count: counts.record })}
				</PostButton>
			) : (
				<p>{t('nothing-to-record')}</p>
			)}
			<Section title={t('rows')}>
				<Tabs
					label={t('rows')}
					tabs={eventActions.map((action) => ({
						href: `${here}?rows=${action}`,
						label: t(`tabs.${action}`),
						count: format.number(counts[action]),
						current: action === of,
					}))}
				/>
				<EventRows of={of} rows={rows} />
				<Pager
					newer={after > 0 ? `${here}?rows=${of}` : undefined}
					older={older ? `${here}?rows=${of}&after=${older}` : undefined}
				/>
			</Section>
		</>
	)
}
