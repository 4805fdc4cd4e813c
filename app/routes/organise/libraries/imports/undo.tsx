import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { previewUndo } from '#app/domain/libraries/import-queries.server.ts'
import { takeBackImport } from '#app/domain/libraries/move-import.server.ts'
import { keptReasons } from '#app/domain/libraries/unmake-row.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DirectoryParts } from '../directory-parts.tsx'
import type { Route } from './+types/undo.ts'
import { importInUrl } from './import-in-url.server.ts'

export const handle = { areas: ['organise-libraries'] } satisfies PageHandle
export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: isolated(loaderData?.fileName ?? '') }]

export async function loader(args: Route.LoaderArgs) {
	const { organiser, found, here } = await importInUrl(args)
	return { here, fileName: found.fileName, preview: await previewUndo(organiser.db, found.id) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, found, here } = await importInUrl(args)
	const taken = await takeBackImport(organiser, found.id)
	return taken.ok ? seeOther(here) : invalid([taken.reason], 409)
}

export default function Undo({ loaderData: { here, fileName, preview }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-libraries')
	const kept = keptReasons.filter((reason) => preview.keep[reason])
	const remove = t('undo-remove', { count: preview.remove })
	const restore = t('undo-restore', { count: preview.restore })
	return (
		<>
			<DirectoryParts here="imports" />
			<PageHead eyebrow={<bdi>{fileName}</bdi>} title={t('undo-title')} lede={t('undo-numbers', { remove, restore })} />
			<FormErrors errors={actionData?.reply} />
			{kept.length > 0 && (
				<ul className="read points">
					{kept.map((reason) => (
						<li key={reason}>
							{t('undo-keep', { count: preview.keep[reason] ?? 0 })}: {t(`kept-reasons.${reason}`)}
						</li>
					))}
				</ul>
			)}
			<div className="row">
				<PostButton action={`${here}/undo`} look="grave">
					{t('undo-confirm')}
				</PostButton>
				<a href={here}>{t('back')}</a>
			</div>
		</>
	)
}
