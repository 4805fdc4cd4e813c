import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { EntryName } from '#app/components/standings.tsx'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { succeedWinner } from '#app/domain/results/succeed-winner.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/succession.ts'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base } = await requireRoundCountry(args)
	const result = await countryResult(organiser.db, edition, country)
	if (result?.settlement.state !== 'succession-needed') throw notFound()
	const { outcome, winner } = result.settlement
	const names = namesOf(result.entries)
	return {
		...{ country, outcome },
		back: `${base}/results/${country}`,
		earlier: winner?.submissionId ? names[winner.submissionId] : undefined,
		next: outcome.kind === 'decided' ? names[outcome.winner] : undefined,
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, place, country, base } = await requireRoundCountry(args)
	await requireFreshFactor(args, edition)
	const outcome = await succeedWinner(organiser, place)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid([outcome.reason])
}

export default function Succession({ loaderData, actionData }: Route.ComponentProps) {
	const { country, back, earlier, next, outcome } = loaderData
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	const noAward = outcome.kind === 'no-award' ? results(`no-award.${outcome.reason}`) : null
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('succession-title')} lede={t('succession-lede')} />
			<Facts
				facts={[
					...(earlier ? [{ term: t('earlier-winner'), detail: <EntryName name={earlier} /> }] : []),
					{ term: t('winner'), detail: next ? <EntryName name={next} /> : noAward },
				]}
			/>
			<Note tone="warn">{t('both-visible')}</Note>
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				<div className="row">
					<Button look="grave">{t('succeed')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
