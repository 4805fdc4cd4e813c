import { data } from 'react-router'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { applyEventImport } from '#app/domain/prizes/tracking/import-events.server.ts'
import { eventActions } from '#app/domain/prizes/tracking/judge-events.ts'
import { previewEventImport } from '#app/domain/prizes/tracking/preview-events.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PrizeParts } from '../prize-parts.tsx'
import type { Route } from './+types/preview.ts'
import { PreviewPart } from './preview-part.tsx'

export const handle = { areas: ['organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const query = new URL(args.request.url).searchParams
	const of = eventActions.find((action) => action === query.get('rows')) ?? null
	const after = Math.min(Math.max(Number(query.get('after')) || 0, 0), 1_000_000)
	const found = await previewEventImport(organiser, edition, args.params.import, { of, after })
	if (!found) throw notFound()
	const all = `/organise/editions/${edition.slug}/prizes`
	return { ...found, edition: edition.slug, after, all, here: `${all}/events/import/${found.id}` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const here = `/organise/editions/${edition.slug}/prizes/events/import/${args.params.import}`
	const applied = await applyEventImport(organiser, edition, args.params.import)
	if (applied.ok) return seeOther(here)
	if (applied.reason === 'import-not-found') throw notFound('import-not-found')
	return data({ errors: [applied.reason] }, 409)
}

export default function Preview({ loaderData, actionData }: Route.ComponentProps) {
	const { edition, fileName, preview, recorded, here, all, after } = loaderData
	const t = useTexts('organise-tracking')
	const upload = `${all}/events/import`
	return (
		<>
			<PrizeParts edition={edition} here="import" />
			<PageHead eyebrow={<bdi>{fileName}</bdi>} title={t(preview ? 'preview-title' : 'applied-title')} />
			<FormErrors errors={actionData?.errors} />
			{preview && 'failure' in preview && <FormErrors errors={[preview.failure]} />}
			{preview && 'counts' in preview && <PreviewPart preview={preview} here={here} after={after} />}
			{!preview && (
				<Note title={t('applied', { count: recorded })} live>
					<p>
						<a href={all}>{t('to-prizes')}</a>
					</p>
				</Note>
			)}
			<p>
				<a href={upload}>{t('other-file')}</a>
			</p>
		</>
	)
}
