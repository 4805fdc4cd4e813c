import { retryFailedLetters } from '#app/domain/letters/retry-letters.server.ts'
import { seeOther } from '#app/http/replies.server.ts'
import type { Route } from './+types/retry-all.ts'
import { lettersReach } from './letters-reach.server.ts'

export async function loader(args: Route.LoaderArgs) {
	await lettersReach(args)
	throw seeOther('/organise/letters?state=failed')
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach } = await lettersReach(args)
	await retryFailedLetters(organiser, reach)
	return seeOther('/organise/letters?state=waiting')
}
