import { Element } from '#app/components/element.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Progress } from '#app/components/progress.tsx'
import type { LibraryImport } from '#app/domain/libraries/import-queries.server.ts'
import type { RunningState } from '#app/domain/libraries/import-state.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** How far the work is. It goes on whether anybody looks or not; without scripts the page loads itself again. */
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
				<>
					<noscript>
						<meta httpEquiv="refresh" content="3" />
					</noscript>
					<Element
						name="work-progress"
						texts={{ of: t('progress.of', { done: '{done}', total: '{total}' }) }}
						data-href={`${here}/progress.json`}
						data-state={state}
					>
						<Progress value={done} max={Math.max(total, 1)} label={<span data-said="">{said}</span>} />
					</Element>
					<noscript>
						<p>
							<a href={here}>{t('progress.reload')}</a>
						</p>
					</noscript>
				</>
			)}
		</>
	)
}
