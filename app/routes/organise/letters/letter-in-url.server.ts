import { letterInOutbox } from '#app/domain/letters/outbox.server.ts'
import type { RouteArgs } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import { lettersReach } from './letters-reach.server.ts'

/** The letter of the URL, for organisers of its edition. */
export async function letterInUrl(args: RouteArgs) {
	const { organiser, reach } = await lettersReach(args)
	const found = await letterInOutbox(organiser, reach, args.params.letter ?? '')
	if (!found) throw notFound()
	return { organiser, reach, found, here: `/organise/letters/${found.letter.id}` }
}
