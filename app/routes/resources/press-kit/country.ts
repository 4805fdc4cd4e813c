import { winnersOf } from '#app/domain/results/winner-queries.server.ts'
import { shownWinner } from '#app/http/shown-winner.server.ts'
import type { Route } from './+types/country.ts'
import { answerPressKit } from './kit-answer.server.ts'

export async function loader(args: Route.LoaderArgs): Promise<Response> {
	const { context, edition, winner } = await shownWinner(args)
	return answerPressKit(args.request, {
		...{ context, edition },
		winners: await winnersOf(context.db, edition, { country: winner.country }),
		name: `${edition.slug}-${winner.country}`,
	})
}
