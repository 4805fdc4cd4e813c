import { ButtonLink } from '#app/components/button.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import type { Counts, LibraryImport } from '#app/domain/libraries/import-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly found: LibraryImport; readonly here: string; readonly counts: Counts }

/** What can be done with an import as it stands. */
export function Deeds({ found: { state }, here, counts }: Props) {
	const t = useTexts('organise-libraries')
	const toDo = counts.add + counts.change
	const discard = (
		<PostButton action={`${here}/removal`} look="quiet">
			{t('discard')}
		</PostButton>
	)
	if (state === 'undone') return null
	if (state === 'done') return <ButtonLink href={`${here}/undo`}>{t('undo')}</ButtonLink>
	if (state === 'failed') {
		return (
			<div className="row">
				<ButtonLink href="/organise/libraries/imports/new">{t('new-import')}</ButtonLink>
				{discard}
			</div>
		)
	}
	return (
		<>
			{toDo === 0 && <p>{t('nothing-to-do')}</p>}
			{counts.refuse > 0 && <p>{t('faulty-stay', { count: counts.refuse })}</p>}
			<div className="row">
				{toDo > 0 && (
					<PostButton action={`${here}/confirmation`} look="main">
						{t('go', { count: toDo })}
					</PostButton>
				)}
				{discard}
			</div>
		</>
	)
}
