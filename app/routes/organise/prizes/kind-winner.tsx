import { parseWithZod } from '@conform-to/zod/v4'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { giveFromKind } from '#app/domain/prizes/give-prize.server.ts'
import { WinnerForm } from '#app/domain/prizes/prize-form.ts'
import { waitingWinners } from '#app/domain/prizes/waiting-winners.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/kind-winner.ts'
import { kindOf } from './kind-of.server.ts'
import { WinnerFields } from './winner-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, kind, here } = await kindOf(args)
	const winners = await waitingWinners(organiser.db, edition.id)
	return { here, winners, name: textIn(kind.names, localeOf(args.request)).text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await kindOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: WinnerForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const given = await giveFromKind(organiser, reach, form.value.winner)
	return given.ok ? seeOther(here) : invalid(form.reply({ formErrors: [given.reason] }))
}

export default function KindWinner({ loaderData: { here, winners, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('give-title')} lede={t('give-from-kind-lede')} />
			<WinnerFields action={`${here}/winner`} winners={winners} reply={actionData?.reply} />
		</>
	)
}
