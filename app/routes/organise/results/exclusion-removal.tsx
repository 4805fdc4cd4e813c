import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { dropExclusion } from '#app/domain/results/drop-exclusion.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/exclusion-removal.ts'

export const handle = { areas: ['organise-results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { base, country } = await requireRoundCountry(args)
	return { back: `${base}/results/${country}` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, place, country, base } = await requireRoundCountry(args)
	const outcome = await dropExclusion(organiser, place, args.params.exclusion)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid([outcome.reason])
}

export default function ExclusionRemoval({ loaderData: { back }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-results')
	return (
		<>
			<PageHead title={t('drop-exclusion')} />
			<FormErrors errors={actionData?.reply} />
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
