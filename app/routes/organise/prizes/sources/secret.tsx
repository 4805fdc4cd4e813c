import { parseWithZod } from '@conform-to/zod/v4'
import { data } from 'react-router'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { changeSecret } from '#app/domain/prizes/tracking/change-source.server.ts'
import { SecretForm } from '#app/domain/prizes/tracking/source-form.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/secret.ts'
import { SecretPart } from './secret-part.tsx'
import { sourceOf } from './source-of.server.ts'

export const handle = { areas: ['organise-tracking', 'organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { source, here } = await sourceOf(args)
	return { source, here }
}

/** A secret that is drawn here stands in this one answer, for nobody to come back to. */
export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await sourceOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: SecretForm, error: formError })
	const refused = (formErrors: string[]) =>
		data({ secret: null, reply: form.reply({ formErrors, hideFields: ['secret'] }) }, 422)
	if (form.status !== 'success') return data({ secret: null, reply: form.reply({ hideFields: ['secret'] }) }, 422)
	const changed = await changeSecret(organiser, reach, form.value.secret)
	if (!changed.ok) return refused([changed.reason])
	return changed.value.drawn ? data({ secret: changed.value.drawn, reply: undefined }) : seeOther(here)
}

export default function Secret({ loaderData: { source, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	return (
		<>
			<PageHead
				eyebrow={
					<a href={here}>
						<bdi>{source.name}</bdi>
					</a>
				}
				title={t('secret')}
			/>
			{actionData?.secret ? (
				<Note title={t('secret-once')} live>
					<p className="mono">
						<code>{actionData.secret}</code>
					</p>
					<p>{t('secret-once-text')}</p>
				</Note>
			) : (
				<SecretPart source={source} here={here} reply={actionData?.reply} />
			)}
			<p>
				<a href={here}>{t('to-source')}</a>
			</p>
		</>
	)
}
