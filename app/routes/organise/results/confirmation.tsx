import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { EntryName } from '#app/components/standings.tsx'
import { confirmChairDecision } from '#app/domain/results/confirm-chair-decision.server.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/confirmation.ts'

export const handle = { areas: ['organise-results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base } = await requireRoundCountry(args)
	const result = await countryResult(organiser.db, edition, country)
	const chair = result?.frozen.chair
	if (!result || !chair || chair.confirmedAt) throw notFound()
	const name = namesOf(result.entries)[chair.submissionId]
	return { country, back: `${base}/results/${country}`, name, reason: chair.reason }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, place, country, base } = await requireRoundCountry(args)
	await requireFreshFactor(args, edition)
	const outcome = await confirmChairDecision(organiser, place)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid([outcome.reason])
}

export default function Confirmation({ loaderData, actionData }: Route.ComponentProps) {
	const { country, back, name, reason } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('confirm-title')} lede={t('confirm-lede')} />
			<Facts
				facts={[
					{ term: t('chair-choice'), detail: <EntryName name={name} /> },
					{ term: t('chair-reason'), detail: reason },
				]}
			/>
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="main">{t('confirm')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
