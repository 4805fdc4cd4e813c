import { parseWithZod } from '@conform-to/zod/v4'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { sameVotes } from '#app/domain/voting/ballot-state.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { ownValue } from '#app/domain/voting/own-value.ts'
import { ReviewedBallot } from '#app/domain/voting/vote-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/ballot.ts'
import { BallotGroups } from './ballot-groups.tsx'
import { BallotReceipt } from './ballot-receipt.tsx'
import { CastForm } from './cast-form.tsx'
import { entryState } from './entry-state.ts'
import { requirePaper, titledEntries } from './paper.server.ts'
import { Unsent } from './unsent.tsx'

export const handle = { areas: ['jury', 'ballot'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const asked = await requirePaper(args)
	const { paper, round, base, edition, juror, now } = asked
	const { rules } = round
	const locale = localeOf(args.request)
	const open = paper.round.state === 'open' && paper.state !== 'recused' && paper.state !== 'home'
	const shown = new Map((open ? paper.votes : (paper.cast?.votes ?? [])).map((vote) => [vote.submission, vote]))
	return {
		...{ base, open, votes: paper.votes, cast: paper.cast },
		fresh: paper.cast !== null && now.getTime() - paper.cast.castAt.getTime() < 60_000,
		...{ answered: paper.answered, wanted: paper.wanted, method: rules.method, points: rules.points },
		...{ country: paper.round.country, partner: paper.partner, closes: paper.round.closes, zone: edition.zone },
		changed: paper.cast !== null && !sameVotes(paper.votes, paper.cast.votes),
		criteria: rules.criteria.map(({ key, names }) => ({ key, name: textIn(names, locale).text })),
		person: juror.person.id,
		lines: (await titledEntries(asked)).map(({ id, code, title, language, note, recusal }) => {
			const vote = shown.get(id) ?? null
			return {
				code,
				title,
				language,
				note,
				recusal,
				vote,
				state: entryState(rules, vote),
				value: ownValue(rules, vote),
			}
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
	const { base, open, cast, changed, country, lines, person } = loaderData
	const t = useTexts('ballot')
	const format = useFormat()
	const errors = actionData?.reply.error
	return (
		<Unsent person={person}>
			<PageHead eyebrow={format.country(country)} title={t(open ? 'review-title' : 'cast-title')} />
			<ErrorSummary formErrors={Object.values(errors ?? {}).flatMap((each) => each ?? [])} />
			{cast && <BallotReceipt {...loaderData} cast={cast} />}
			{open && (!cast || changed) && <CastForm {...loaderData} again={cast !== null} />}
			{lines.length > 0 && <BallotGroups {...loaderData} />}
			<p>
				<a href={base}>{t('back')}</a>
			</p>
		</Unsent>
	)
}
