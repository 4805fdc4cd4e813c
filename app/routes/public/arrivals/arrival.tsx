import type { PageHandle } from '#app/i18n/areas.ts'
import type { Route } from './+types/arrival.ts'
import { ArrivalBody } from './arrival-body.tsx'
import { arrivalOf } from './arrival-of.server.ts'

export const handle = { areas: ['arrival', 'submit'] } satisfies PageHandle

/** Mail programs open links by themselves: looking changes nothing, buttons do. */
export const loader = (args: Route.LoaderArgs) => arrivalOf(args)

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function Arrival({ loaderData }: Route.ComponentProps) {
	return <ArrivalBody arrival={loaderData} />
}
