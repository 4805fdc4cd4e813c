import type { Route } from './+types/progress.ts'
import { importInUrl } from './import-in-url.server.ts'

export async function loader(args: Route.LoaderArgs) {
	const { state, stopped, done, total } = (await importInUrl(args)).found
	return Response.json({ state, stopped, done, total }, { headers: { 'cache-control': 'no-store' } })
}
