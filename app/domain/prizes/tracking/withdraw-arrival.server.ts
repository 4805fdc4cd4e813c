import type { Context } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { removeAtOnce } from '#app/domain/submissions/remove-photo.server.ts'
import { type ArrivalLinkRefusal, changeArrival } from './change-arrival.server.ts'
import { eraseArrival } from './erase-arrival.server.ts'

/** Takes picture and thanks back, everywhere and for good; that the parcel arrived stays true. */
export async function withdrawArrival(context: Context, token: string): Promise<Outcome<null, ArrivalLinkRefusal>> {
	const withdrawn = await changeArrival<string[], never>(
		context,
		token,
		'arrival.withdrawn',
		async (tx, { arrival }, now) => {
			if (arrival.sentAt === null || arrival.erasedAt) return ok({ value: [], logged: null })
			const dropped = await eraseArrival(context, tx, arrival, now)
			return ok({ value: dropped, logged: { arrival: arrival.id } })
		},
	)
	if (!withdrawn.ok) return withdrawn
	await removeAtOnce(context, withdrawn.value)
	return ok(null)
}
