import { Progress } from '#app/components/progress.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Voting } from './cards.server.ts'

interface Props {
	readonly answered: number
	readonly wanted: number
	readonly savedAt: Date | null
	readonly voting: Voting
}

/** How far one is and whether all is saved: in sight wherever one reads. */
export function DeskStrip({ answered, wanted, savedAt, voting }: Props) {
	const t = useTexts('jury')
	const format = useFormat()
	const approval = voting.method === 'approval'
	const [done, all] = approval ? [voting.ticked, voting.approvals] : [answered, wanted]
	const label = { answered: format.number(done), wanted: format.number(all) }
	return (
		<div className="desk-strip">
			<div data-progress>
				<Progress
					value={done}
					max={Math.max(all, 1)}
					label={<span>{approval ? t('ticked-of', label) : t('progress-of', label)}</span>}
				/>
			</div>
			<p className="saved" data-saved data-state={savedAt ? undefined : 'none'}>
				{savedAt ? t('all-saved', { at: format.time(savedAt) }) : t('nothing-yet')}
			</p>
			<p className="sr" aria-live="polite" data-said />
		</div>
	)
}
