import { keysOf, type Limited } from '#app/domain/accounts/limits.ts'
import { type Counted, countAttempt } from '#app/domain/accounts/throttle.server.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { arrivedAt, clientAddress } from './installation.server.ts'
import { tooManyRequests } from './replies.server.ts'

/** Counts that somebody does this, by the address they come from. */
export const counted = (args: RouteArgs, what: Limited): Promise<Counted> =>
	countAttempt(contextOf(args), keysOf(what, { from: args.context.get(clientAddress) }), args.context.get(arrivedAt))

/** The same by who does it, once that is known. */
export const countedFor = (args: RouteArgs, what: Limited, person: string): Promise<Counted> =>
	countAttempt(contextOf(args), keysOf(what, { person }), args.context.get(arrivedAt))

/** Where nothing that was typed could be lost. */
export async function admit(args: RouteArgs, what: Limited): Promise<void> {
	const { wait } = await counted(args, what)
	if (wait > 0) throw tooManyRequests(wait)
}
