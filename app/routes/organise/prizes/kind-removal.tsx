import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { removeKind } from '#app/domain/prizes/keep-kinds.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/kind-removal.ts'
import { kindOf } from './kind-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { kind, here } = await kindOf(args)
	return { here, units: kind.stock.units, name: textIn(kind.names, localeOf(args.request)).text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, prizes } = await kindOf(args)
	const removed = await removeKind(organiser, reach)
	return removed.ok ? seeOther(prizes) : invalid([removed.reason])
}

export default function KindRemoval({ loaderData: { here, units, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead
				eyebrow={<a href={here}>{name}</a>}
				title={t('remove-kind')}
				lede={t('remove-kind-lede', { count: units })}
			/>
			<FormErrors errors={actionData?.reply} />
			<PostButton action={`${here}/removal`} look="grave">
				{t('remove')}
			</PostButton>
		</>
	)
}
