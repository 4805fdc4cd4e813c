import { bundleAnswer } from '#app/http/bundle-answer.server.ts'
import type { Route } from './+types/bundle.ts'
import { requireResult } from './result-of.server.ts'

/** For organisers, before anybody else may have it. */
export async function loader(args: Route.LoaderArgs) {
	const { result } = await requireResult(args)
	return bundleAnswer(result, args.params.number)
}
