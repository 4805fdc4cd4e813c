import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { addKind } from '#app/domain/prizes/keep-kinds.server.ts'
import { KindForm } from '#app/domain/prizes/kind-form.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/kind-new.ts'
import { KindFields } from './kind-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { prizes: `/organise/editions/${edition.slug}/prizes` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: KindForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const added = await addKind(organiser, edition.id, form.value)
	return added.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes/kinds/${added.value.id}`)
		: invalid(form.reply({ formErrors: [added.reason] }))
}

export default function KindNew({ loaderData: { prizes }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={prizes}>{t('title')}</a>} title={t('add-kind')} lede={t('add-kind-lede')} />
			<KindFields reply={actionData?.reply} label={t('add')} />
		</>
	)
}
