import type { ReactNode } from 'react'
import { Element } from '#app/components/element.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Progress } from '#app/components/progress.tsx'
import type { OwnExport } from '#app/domain/exports/export-queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly found: OwnExport; readonly here: string; readonly eyebrow: ReactNode }

/** How far the work is. It goes on whether anybody looks or not; without scripts the page loads itself again. */
export function Progressing({ found: { state, stopped, done, total }, here, eyebrow }: Props) {
	const t = useTexts('organise-exports')
	const format = useFormat()
	const said = total > 0 ? t('progress.of', { done: format.number(done), total: format.number(total) }) : ' '
	return (
		<>
			<PageHead eyebrow={eyebrow} title={t('progress.title')} lede={stopped ? undefined : t('progress.lede')} />
			{stopped ? (
				<Note tone="warn">{t('progress.stopped')}</Note>
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
			<div className="row">
				{stopped && (
					<PostButton action={`${here}/resumption`} look="main">
						{t('again')}
					</PostButton>
				)}
				<PostButton action={`${here}/cancellation`}>{t('cancel')}</PostButton>
			</div>
		</>
	)
}
