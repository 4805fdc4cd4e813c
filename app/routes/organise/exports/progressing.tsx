import type { ReactNode } from 'react'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { WorkInHand } from '#app/components/work-in-hand.tsx'
import type { OwnExport } from '#app/domain/exports/export-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly found: OwnExport; readonly here: string; readonly eyebrow: ReactNode }

/** How far the file is, and how to call it off. */
export function Progressing({ found: { state, stopped, done, total }, here, eyebrow }: Props) {
	const t = useTexts('organise-exports')
	return (
		<>
			<PageHead eyebrow={eyebrow} title={t('progress.title')} lede={stopped ? undefined : t('progress.lede')} />
			{stopped ? (
				<Note tone="warn">{t('progress.stopped')}</Note>
			) : (
				<WorkInHand
					here={here}
					work={{ state, done, total }}
					of={(numbers) => t('progress.of', numbers)}
					reload={t('progress.reload')}
				/>
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
