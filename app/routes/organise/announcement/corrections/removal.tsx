import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { dropCorrection } from '#app/domain/results/correct-announcement.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/removal.ts'

export const handle = { areas: ['corrections'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { back: `/organise/editions/${edition.slug}/announcement/corrections` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const outcome = await dropCorrection(organiser, edition.id, args.params.correction)
	const back = `/organise/editions/${edition.slug}/announcement/corrections`
	return outcome.ok ? seeOther(back) : invalid([outcome.reason], 409)
}

export default function CorrectionRemoval({ loaderData: { back }, actionData }: Route.ComponentProps) {
	const t = useTexts('corrections')
	return (
		<>
			<PageHead title={t('drop')} />
			<FormErrors errors={actionData?.reply} />
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
