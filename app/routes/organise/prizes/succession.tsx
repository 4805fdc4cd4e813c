import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { heirsNameOf } from '#app/domain/prizes/heir.server.ts'
import { movePrize } from '#app/domain/prizes/move-prize.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/succession.ts'
import { prizeOf } from './prize-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, prize, here } = await prizeOf(args)
	if (!prize.winnerId || !prize.supersededAt) throw notFound()
	return {
		here,
		former: prize.library?.name ?? '',
		heir: await heirsNameOf(organiser.db, prize.winnerId),
		name: textIn(prize.names, localeOf(args.request)).text,
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await prizeOf(args)
	const moved = await movePrize(organiser, reach)
	return moved.ok ? seeOther(here) : invalid([moved.reason])
}

/** What happens to whom, before it happens. */
export default function Succession({ loaderData: { here, name, former, heir }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead
				eyebrow={<a href={here}>{name}</a>}
				title={t('move-title')}
				lede={heir ? t('move-lede', { former, heir }) : t('take-back-lede', { former })}
			/>
			<FormErrors errors={actionData?.reply} />
			<PostButton action={`${here}/succession`} look="main">
				{heir ? t('move-to', { heir }) : t('take-back')}
			</PostButton>
		</>
	)
}
