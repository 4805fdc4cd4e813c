import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from '#app/domain/shared/context.server.ts'
import { trapName } from '#app/domain/shared/form-trap.ts'
import { contextOf, type RouteArgs } from './guards.server.ts'
import { arrivedAt } from './installation.server.ts'
import { instantSeen } from './seen-editions.server.ts'

const day = 24 * 3600_000

const signed = ({ secret }: Context, time: string): string =>
	`${time}.${createHmac('sha256', secret).update(`form-made:${time}`).digest('base64url').slice(0, 22)}`

/** When a form was made, so that nobody else can say it: kept pages say when they were made, at most seconds ago. */
export const formMade = async (args: RouteArgs): Promise<string> =>
	signed(contextOf(args), (await instantSeen(args)).getTime().toString(36))

/**
 * Whether a program seems to have sent this: what no person sees is filled in, or the form was made just now, more than
 * a day ago, or never. Whoever it was is asked to press once more, with everything typed and a form made anew.
 */
export function looksAutomatic(args: RouteArgs, form: FormData): boolean {
	const context = contextOf(args)
	if (form.get(trapName)) return true
	if (context.formSeconds === 0) return false
	const said = String(form.get('made') ?? '')
	const time = said.split('.')[0] ?? ''
	const [given, right] = [Buffer.from(said), Buffer.from(signed(context, time))]
	if (given.length !== right.length || !timingSafeEqual(given, right)) return true
	const age = args.context.get(arrivedAt).getTime() - Number.parseInt(time, 36)
	return age < context.formSeconds * 1000 || age > day
}
