import type { Route } from './+types/progress.ts'
import { exportInUrl } from './export-in-url.server.ts'

export async function loader(args: Route.LoaderArgs) {
	const { state, stopped, done, total } = (await exportInUrl(args)).found
	return Response.json({ state, stopped, done, total }, { headers: { 'cache-control': 'no-store' } })
}
