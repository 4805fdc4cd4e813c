import { Facts } from '#app/components/facts.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { Spreads } from '#app/components/spreads.tsx'
import { useVoteWords } from '#app/components/use-vote-words.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { decimalOf } from '#app/domain/results/ratio.ts'
import { spreadsOf } from '#app/domain/results/spread.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/submission.ts'
import { requireResult } from './result-of.server.ts'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { country, base, query, result, known } = await requireResult(args)
	const { bundle, entries } = result
	const entry = [...entries.values()].find(({ code }) => code === args.params.code)
	const standing = bundle.result.standings.find(({ submission }) => submission === entry?.id)
	if (!entry || !standing) throw notFound()
	const locale = localeOf(args.request)
	return {
		...{ country, standing },
		back: `${base}/results/${country}${query}`,
		code: entry.code,
		title: entry.card?.title ?? entry.code,
		lang: entry.card?.language,
		library: entry.card?.library ?? '',
		spreads: spreadsOf(bundle, entry.id),
		criteria: bundle.rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		votes: bundle.ballots.map(({ partner, votes }) => ({
			partner: known(partner),
			vote: votes.find(({ submission }) => submission === entry.id),
		})),
	}
}

export default function SubmissionResult({ loaderData }: Route.ComponentProps) {
	const { country, back, code, title, lang, library, standing, spreads, criteria, votes } = loaderData
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	const word = useVoteWords(criteria)
	return (
		<>
			<PageHead eyebrow={`${format.country(country)}, ${code}`} title={title} lang={lang} lede={library} />
			<Facts
				facts={[
					{ term: results('rank'), detail: standing.rank ?? results('unranked') },
					{
						term: results('value'),
						detail: standing.value ? format.number(Number(decimalOf(standing.value, 3)), 3) : '–',
					},
					{ term: results('votes'), detail: standing.votes },
					{ term: results('abstentions'), detail: standing.abstentions },
					{ term: results('recusals'), detail: standing.recusals },
				]}
			/>
			<Section title={t('submission-marks')}>
				<Spreads spreads={spreads} criteria={criteria} />
			</Section>
			<Section title={t('by-partner')}>
				{criteria.length > 0 && <p className="small soft">{criteria.map(({ name }) => name).join(' · ')}</p>}
				<Ledger
					caption={t('by-partner')}
					titled
					tight
					rows={votes}
					rowKey={(row) => row.partner}
					columns={[
						{ key: 'partner', head: t('partner'), heading: true, cell: (row) => row.partner },
						{ key: 'vote', head: results('value'), cell: (row) => word(row.vote) },
					]}
				/>
			</Section>
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
