import { parseWithZod } from '@conform-to/zod/v4'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { sameVotes } from '#app/domain/voting/ballot-state.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { ReviewedBallot } from '#app/domain/voting/vote-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/ballot.ts'
import { BallotLines } from './ballot-lines.tsx'
import { BallotReceipt } from './ballot-receipt.tsx'
import { CastForm } from './cast-form.tsx'
import { entryState } from './entry-state.ts'
import { requirePaper } from './paper.server.ts'

export const handle = { areas: ['jury', 'ballot'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { paper, round, base, edition } = await requirePaper(args)
	const locale = localeOf(args.request)
	const open = paper.round.state === 'open' && paper.state !== 'recused' && paper.state !== 'home'
	const shown = open ? paper.votes : (paper.cast?.votes ?? [])
	return {
		...{ base, open, votes: paper.votes, cast: paper.cast },
		...{ answered: paper.answered, wanted: paper.wanted },
		country: paper.round.country,
		partner: paper.partner,
		closes: paper.round.closes,
		zone: edition.zone,
		changed: paper.cast !== null && !sameVotes(paper.votes, paper.cast.votes),
		points: round.rules.points,
		criteria: round.rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		lines: paper.entries.map(({ id, code, title, language }) => {
			const vote = shown.find((each) => each.submission === id) ?? null
			return { code, title, language, vote, state: entryState(round.rules, vote) }
		}),
	}
}

export async function action(args: Route.ActionArgs) {
	const { juror, seat, base } = await requirePaper(args)
	const form = parseWithZod(await args.request.formData(), { schema: ReviewedBallot, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await castBallot(juror, seat, form.value.votes)
	return outcome.ok ? seeOther(`${base}/ballot`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Ballot({ loaderData, actionData }: Route.ComponentProps) {
	const { open, cast, changed, country, lines } = loaderData
	const t = useTexts('ballot')
	const format = useFormat()
	const errors = actionData?.reply.error
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t(open ? 'review-title' : 'cast-title')} />
			<ErrorSummary formErrors={Object.values(errors ?? {}).flatMap((each) => each ?? [])} />
			{cast && <BallotReceipt {...loaderData} cast={cast} />}
			{lines.length > 0 && <BallotLines {...loaderData} />}
			{open && (!cast || changed) && <CastForm {...loaderData} again={cast !== null} />}
			<p>
				<a href={loaderData.base}>{t('back')}</a>
			</p>
		</>
	)
}
