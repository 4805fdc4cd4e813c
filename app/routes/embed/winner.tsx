import { EmbedWinner } from '#app/components/embed-winner.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { prizesInShort } from '#app/domain/prizes/prize-in-short.ts'
import { trackedPrizes } from '#app/domain/prizes/tracker.server.ts'
import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { announcedEdition } from '#app/http/announced.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import type { Route } from './+types/winner.ts'

export { EmbedError as ErrorBoundary } from '#app/components/embed-error.tsx'

export const handle = { areas: ['winners', 'results'] } satisfies PageHandle

/** For the site of the library that won: its idea, and where its prize is. */
export async function loader(args: Route.LoaderArgs) {
	const { context, edition, now } = await announcedEdition(args)
	const locale = localeOf(args.request)
	const [winner] = await winnersOf(context.db, edition, { country: args.params.country })
	if (!winner) throw notFound()
	const { country, entry, recorded, noAwardReason, decidedAt } = winner
	const prizes = await trackedPrizes(context.db, edition, now)
	const card = entry?.card
	const title = recorded ? textIn(recorded.title, locale) : card && { text: card.title, lang: card.language }
	return {
		base: `/editions/${edition.slug}`,
		edition: textIn(edition.title, locale),
		country,
		title: title ?? null,
		library: recorded?.library ?? card?.library ?? null,
		photo: card?.photo ?? null,
		altText: card?.altText ?? '',
		announced: recorded?.announcedOn ?? edition.announcedFrom ?? decidedAt,
		noAwardReason,
		prizes: prizesInShort(prizes, country, locale),
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [
	{ title: loaderData && isolated(loaderData.title?.text ?? loaderData.edition.text) },
]

export default function EmbeddedWinner({ loaderData }: Route.ComponentProps) {
	return <EmbedWinner {...loaderData} />
}
