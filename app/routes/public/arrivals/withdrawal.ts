import { withdrawArrival } from '#app/domain/prizes/tracking/withdraw-arrival.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { gone, notFound, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/withdrawal.ts'

const page = ({ params }: Pick<Route.LoaderArgs, 'params'>) => `/arrivals/${params.token}`

export const loader = (args: Route.LoaderArgs) => seeOther(page(args))

export async function action(args: Route.ActionArgs) {
	const withdrawn = await withdrawArrival(contextOf(args), args.params.token)
	if (withdrawn.ok) return seeOther(page(args))
	throw withdrawn.reason === 'link-expired' ? gone(withdrawn.reason) : notFound()
}
