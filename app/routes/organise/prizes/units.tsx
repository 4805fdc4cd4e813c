import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { addPrizes } from '#app/domain/prizes/keep-prizes.server.ts'
import { UnitsForm } from '#app/domain/prizes/kind-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/units.ts'
import { kindOf } from './kind-of.server.ts'
import { UnitsFields } from './units-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { kind, here } = await kindOf(args)
	return { here, name: textIn(kind.names, localeOf(args.request)).text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await kindOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: UnitsForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const added = await addPrizes(organiser, reach, form.value.serials)
	return added.ok ? seeOther(here) : invalid(form.reply({ fieldErrors: { serials: [added.reason] } }))
}

export default function Units({ loaderData: { here, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('add-units')} />
			<UnitsFields action={`${here}/units`} reply={actionData?.reply} />
		</>
	)
}
