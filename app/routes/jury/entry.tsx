import { besides } from '#app/domain/voting/chosen-entries.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/entry.ts'
import { cardsOf, holdersOf, votingFor } from './cards.server.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { paperOf, progressOf, requireEntry, wayThrough } from './paper.server.ts'
import { voteOn } from './vote-on.server.ts'
import { VotingDesk } from './voting-desk.tsx'
import { choiceFor, queryFor, wishIn } from './way-through.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const asked = await requireEntry(args)
	const { paper, entry, at, round, juror, base } = asked
	const locale = localeOf(args.request)
	const wish = wishIn(args.request)
	const way = await wayThrough(asked, choiceFor(wish))
	const voting = votingFor(asked, locale)
	const { before, after } = besides(paper.entries, way, entry.id)
	const order = paper.entries.map(({ code }) => code)
	return {
		...{ base, voting, before: before?.code, after: after?.code, order, place: at + 1, query: queryFor(wish) },
		cards: await cardsOf(asked, [entry], locale),
		holders: voting.method === 'points' ? await holdersOf(asked) : undefined,
		way: way.length < order.length || wish.sort === 'value' ? way.map(({ code }) => code) : undefined,
		ballot: progressOf(asked),
		whose: { person: juror.person.id, round: round.id, country: paper.round.country },
	}
}

/** Without a script the whole slip is sent, and one goes on to the next on the way, else to the review. */
export async function action(args: Route.ActionArgs) {
	const { saved, form, submission, ...seat } = await voteOn(args)
	if (!saved || form.status !== 'success') return invalid(form.reply())
	if (!saved.ok) return invalid(form.reply({ formErrors: [saved.reason] }))
	const asked = await paperOf(seat)
	const wish = wishIn(args.request)
	const { after } = besides(asked.paper.entries, await wayThrough(asked, choiceFor(wish)), submission)
	return seeOther(after ? `${seat.base}/entries/${after.code}${queryFor(wish)}` : `${seat.base}/ballot`)
}

export default function Entry({ loaderData, actionData }: Route.ComponentProps) {
	const { base, cards, voting, holders, query } = loaderData
	const t = useTexts('jury')
	const [card] = cards
	if (!card) return <p>{t('no-entries')}</p>
	return (
		<VotingDesk {...loaderData} code={card.code}>
			<EntrySheet {...{ base, card, voting, holders, query }} eager reply={actionData?.reply} />
		</VotingDesk>
	)
}
