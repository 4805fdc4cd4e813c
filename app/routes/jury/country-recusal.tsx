import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { RecusalForm as Schema } from '#app/domain/voting/recusal.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/country-recusal.ts'
import { requireSeat } from './paper.server.ts'
import { RecusalForm } from './recusal-form.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { seat, base } = await requireSeat(args)
	return { country: seat.country, back: base }
}

export async function action(args: Route.ActionArgs) {
	const { juror, seat, edition } = await requireSeat(args)
	const form = parseWithZod(await args.request.formData(), { schema: Schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await recuse(juror, seat, null, form.value)
	return outcome.ok ? seeOther(`/jury/editions/${edition.slug}`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function CountryRecusal({ loaderData: { country, back }, actionData }: Route.ComponentProps) {
	const t = useTexts('jury')
	const format = useFormat()
	return (
		<>
			<PageHead eyebrow={t('recuse-country')} title={format.country(country)} />
			<RecusalForm back={back} reply={actionData?.reply} />
		</>
	)
}
