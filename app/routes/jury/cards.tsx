import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import type { Route } from './+types/cards.ts'
import { cardsOf, holdersOf, votingFor } from './cards.server.ts'
import { EntrySheet } from './entry-sheet.tsx'
import { requirePaper } from './paper.server.ts'
import { queryFor, wishIn } from './way-through.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

const most = 20

/** A pile of cards, as the desk shows them one by one: those of `code`, in that order. */
export async function loader(args: Route.LoaderArgs) {
	const asked = await requirePaper(args)
	const locale = localeOf(args.request)
	const codes = new URL(args.request.url).searchParams.getAll('code').slice(0, most)
	const chosen = codes.flatMap((code) => asked.paper.entries.find((entry) => entry.code === code) ?? [])
	const voting = votingFor(asked, locale)
	return {
		...{ base: asked.base, voting, query: queryFor(wishIn(args.request)), country: asked.seat.country },
		cards: await cardsOf(asked, chosen, locale),
		holders: voting.method === 'points' ? await holdersOf(asked) : undefined,
	}
}

export const meta = () => [{ title: 'Shelfie' }]

export default function Cards({ loaderData: { cards, country, ...sheet } }: Route.ComponentProps) {
	const format = useFormat()
	return (
		<main className="page desk">
			<h1>{format.country(country)}</h1>
			{cards.map((card) => (
				<EntrySheet key={card.code} card={card} {...sheet} />
			))}
		</main>
	)
}
