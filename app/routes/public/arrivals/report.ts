import { reportArrival } from '#app/domain/prizes/tracking/report-arrival.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { gone, notFound, seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/report.ts'

const page = ({ params }: Pick<Route.LoaderArgs, 'params'>) => `/arrivals/${params.token}`

export const loader = (args: Route.LoaderArgs) => seeOther(page(args))

export async function action(args: Route.ActionArgs) {
	const reported = await reportArrival(contextOf(args), args.params.token)
	if (reported.ok) return seeOther(`${page(args)}?reported`)
	throw reported.reason === 'link-expired' ? gone(reported.reason) : notFound()
}
