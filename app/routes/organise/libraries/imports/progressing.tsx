import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Progress } from '#app/components/progress.tsx'
import { WorkInHand } from '#app/components/work-in-hand.tsx'
import type { LibraryImport } from '#app/domain/libraries/import-queries.server.ts'
import type { RunningState } from '#app/domain/libraries/import-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** How far the import is, or that it has stopped. */
export function Progressing({ found, here }: { readonly found: LibraryImport; readonly here: string }) {
	const t = useTexts('organise-libraries')
	const format = useFormat()
	const { state, stopped, done, total } = found
	const said = total > 0 ? t('progress.of', { done: format.number(done), total: format.number(total) }) : ' '
	return (
		<>
			<PageHead
				eyebrow={<bdi>{found.fileName}</bdi>}
				title={t(`progress.${state as RunningState}`)}
				lede={stopped ? undefined : t('progress.lede')}
			/>
			{stopped ? (
				<>
					<Note tone="warn">{t('progress.stopped')}</Note>
					<Progress value={done} max={Math.max(total, 1)} label={said} />
					<div className="row">
						<PostButton action={`${here}/resumption`} look="main">
							{t('progress.resume')}
						</PostButton>
						{state === 'importing' && <a href={`${here}/undo`}>{t('undo')}</a>}
					</div>
				</>
			) : (
				<WorkInHand
					here={here}
					work={found}
					of={(numbers) => t('progress.of', numbers)}
					reload={t('progress.reload')}
				/>
			)}
		</>
	)
}
