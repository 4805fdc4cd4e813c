import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { removePrize } from '#app/domain/prizes/keep-prizes.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prize-removal.ts'
import { prizeOf } from './prize-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { prize, here } = await prizeOf(args)
	return { here, serial: prize.serial, name: textIn(prize.names, localeOf(args.request)).text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, prize, reach } = await prizeOf(args)
	const removed = await removePrize(organiser, reach)
	return removed.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes/kinds/${prize.kindId}`)
		: invalid([removed.reason])
}

export default function PrizeRemoval({ loaderData: { here, serial, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead
				eyebrow={<a href={here}>{name}</a>}
				title={t('remove-prize')}
				lede={t('remove-prize-lede', { serial })}
			/>
			<FormErrors errors={actionData?.reply} />
			<PostButton action={`${here}/removal`} look="grave">
				{t('remove')}
			</PostButton>
		</>
	)
}
